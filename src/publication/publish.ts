import type pg from 'pg';
import { civilDate } from '../base/clock.ts';
import type { Condition } from '../catalogue/condition.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { announcePublished, announceTakenBack, type TakenBack } from './announce.ts';
import { conditionSql } from './condition-sql.ts';
import { untilSql } from './period-sql.ts';
import { putCorrections, type Publishing } from './put-corrections.ts';
import { removeFields, type Removal } from './remove-fields.ts';

/** What became of a batch's records. */
export interface Published {
  readonly published: number;
  /** How many of the batch's records were corrections of earlier ones. */
  readonly corrected: number;
  /** Records that a rule never lets be published, with its legal basis. */
  readonly unpublished: readonly {
    readonly basis: string;
    readonly reason: string;
    readonly records: number;
  }[];
  /** How many of those published are past their period already, so that nobody but the owner sees them. */
  readonly pastPeriod?: number;
}

/**
 * Publishes a batch's records (new ones as they are, corrections in the place of what they correct),
 * without the fields that the review removed, and announces them in the feed.
 */
export async function publishBatch(
  client: pg.ClientBase,
  catalogue: Catalogue,
  { batch, at, removal }: Publishing & { readonly removal?: Removal },
): Promise<Published> {
  const corrected = await putCorrections(client, catalogue, { batch, at });
  const takenBack = await takeBack(client, catalogue, { batch, at });
  const values: unknown[] = [batch, at];
  const { rows, rowCount } = await client.query<{ past: boolean | null }>(
    `update ${catalogue.table} set _status = 'PUBLISHED', _published_at = coalesce(_published_at, $2),
       _published_until = ${untilSql(catalogue, '$2', values)}
     where _batch = $1 and _status = 'SUBMITTED'
     returning _published_until < ($2::timestamptz at time zone 'Asia/Shanghai')::date as past`,
    values,
  );
  const past = rows.filter((row) => row.past).length;
  if (removal) await removeFields(client, catalogue, { batch, removal });
  await announcePublished(client, catalogue, { batch, at });
  await announceTakenBack(client, catalogue, { takenBack, at });
  const unpublished = takenBack.map(({ basis, reason, records }) => ({ basis, reason, records }));
  return {
    ...{ published: rowCount ?? 0, corrected, unpublished },
    ...(past > 0 ? { pastPeriod: past } : {}),
  };
}

interface NeverPublished {
  readonly holds: (values: unknown[]) => string;
  readonly reason: string;
  readonly basis: string;
}

/** Records that the catalogue's rules, or the law of their day, never let be published. */
async function takeBack(
  client: pg.ClientBase,
  catalogue: Catalogue,
  publishing: Publishing,
): Promise<TakenBack[]> {
  const takenBack: TakenBack[] = [];
  for (const { holds, reason, basis } of neverPublished(catalogue, publishing)) {
    const values: unknown[] = [publishing.batch];
    const { rows, rowCount } = await client.query<{ id: string }>(
      `update ${catalogue.table} set _status = 'REFUSED', _published_at = null
       where _batch = $1 and _status = 'SUBMITTED' and ${holds(values)} returning id`,
      values,
    );
    if (!rowCount) continue;
    takenBack.push({ ids: rows.map(({ id }) => id), records: rowCount, reason, basis });
  }
  return takenBack;
}

function neverPublished(catalogue: Catalogue, { at }: Publishing): NeverPublished[] {
  const today = civilDate(at);
  const holding = (when: Condition | undefined) => (values: unknown[]) =>
    when ? conditionSql(when, catalogue, values) : 'true';
  const inForce = catalogue.periods.filter(
    ({ publish, validFrom, validUntil = today }) =>
      !publish && validFrom <= today && today <= validUntil,
  );
  return [
    ...catalogue.unpublished.map(({ when, ...rule }) => ({ ...rule, holds: holding(when) })),
    ...inForce.map(({ when, source }) => ({
      holds: holding(when),
      reason: 'FORBIDDEN_BY_LAW',
      basis: source,
    })),
  ];
}
