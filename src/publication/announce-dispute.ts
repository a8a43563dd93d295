import type pg from 'pg';
import { civilDate } from '../base/clock.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { appendChangesFrom } from '../changes/append.ts';
import { openCodes } from './announce.ts';

interface Disputed {
  readonly record: string;
  readonly kind: 'DISPUTED' | 'SETTLED';
  readonly at: Date;
}

/** Tells that a public record is disputed, or no longer; of a record that is not public there is nothing to tell. */
export function announceDispute(
  client: pg.ClientBase,
  catalogue: Catalogue,
  { record, kind, at }: Disputed,
): Promise<number> {
  return appendChangesFrom(client, {
    text: `select $2::timestamptz as at, $3::text as kind, null::text as cause, $4::text as catalogue,
        t._owner as department, t.id as record_id, t._version as version, null::int as previous_version,
        ${openCodes(catalogue)} as codes, '{}'::text[] as fields, null::text as reason, null::text as basis,
        t._batch as batch_id
      from ${catalogue.table} t where t.id = $1 and t._status = 'PUBLISHED'
        and (t._published_until is null or t._published_until >= $5::date)`,
    values: [record, at, kind, catalogue.code, civilDate(at)],
  });
}
