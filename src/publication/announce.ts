import type pg from 'pg';
import { civilDate } from '../base/clock.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { appendChangesFrom } from '../changes/append.ts';
import { isForAll } from '../disclosure/rules/open.ts';
import type { Publishing } from './put-corrections.ts';

/** Records whose correction may not be published, so that they are not public any more. */
export interface TakenBack {
  readonly ids: readonly string[];
  readonly records: number;
  readonly reason: string;
  readonly basis: string;
}

/** The record's credit codes that anybody may read, by which followers watch for it. */
export function openCodes({ fields }: Catalogue): string {
  const columns = fields
    .filter((field) => field.type === 'CreditCode' && !field.list && isForAll(field))
    .map(({ storage }) => `t."${storage.column}"`);
  return columns.length === 0 ? `'{}'::text[]` : `array_remove(array[${columns.join(', ')}], null)`;
}

/** Tells of a batch's records that are public now, each with what differs from what was public before. */
export async function announcePublished(
  client: pg.ClientBase,
  catalogue: Catalogue,
  { batch, at }: Publishing,
): Promise<void> {
  const { code, table, fields } = catalogue;
  await appendChangesFrom(client, {
    text: `select $2::timestamptz as at, case when p.public then 'CORRECTED' else 'PUBLISHED' end as kind,
        null::text as cause, $3::text as catalogue, t._owner as department, t.id as record_id, t._version as version,
        p.version as previous_version, ${openCodes(catalogue)} as codes,
        case when p.public then ${differing} else '{}' end as fields,
        null::text as reason, null::text as basis, t._batch as batch_id
      from ${table} t left join lateral (
        select version, content, content->>'_status' = 'PUBLISHED' as public from record_versions
        where catalogue = $3 and record_id = t.id and state = 'PAST' and version < t._version
        order by version desc limit 1) p on true
      cross join lateral (select case when p.public then to_jsonb(t) end as now offset 0) j
      where t._batch = $1 and t._status = 'PUBLISHED'
        and (p.public or t._published_until is null or t._published_until >= $6::date)
      order by t.id`,
    values: [
      ...[batch, at, code],
      fields.map(({ name }) => name),
      fields.map(({ storage }) => storage.column),
      civilDate(at),
    ],
  });
}

/** Names of the fields whose values are not those of the past version `p`. */
const differing = `array(
  select f.name from unnest($4::text[], $5::text[]) as f(name, physical)
  where coalesce(j.now->f.physical, 'null') <> coalesce(p.content->f.physical, 'null'))`;

/** Tells of records that were public and may not be any more, as their correction shows. */
export async function announceTakenBack(
  client: pg.ClientBase,
  catalogue: Catalogue,
  { takenBack, at }: { readonly takenBack: readonly TakenBack[]; readonly at: Date },
): Promise<void> {
  for (const { ids, reason, basis } of takenBack) {
    await appendChangesFrom(client, {
      text: `select $2::timestamptz as at, 'WITHDRAWN' as kind, 'ERROR' as cause, $3::text as catalogue,
          t._owner as department, t.id as record_id, p.version as version, null::int as previous_version,
          ${openCodes(catalogue)} as codes, '{}'::text[] as fields, $4::text as reason, $5::text as basis, t._batch as batch_id
        from ${catalogue.table} t join lateral (
          select version, content->>'_status' = 'PUBLISHED' as public from record_versions
          where catalogue = $3 and record_id = t.id and state = 'PAST' and version < t._version
          order by version desc limit 1) p on p.public
        where t.id = any($1::uuid[]) order by t.id`,
      values: [ids, at, catalogue.code, reason, basis],
    });
  }
}
