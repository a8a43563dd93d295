import type pg from 'pg';
import { fieldOf, type Catalogue } from '../catalogue/model.ts';
import { conditionSql } from './condition-sql.ts';
import type { Review } from './review.ts';

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
}

/** Publishes a batch's records: new ones as they are, corrections in the place of what they correct. */
export async function publishBatch(
  client: pg.ClientBase,
  catalogue: Catalogue,
  { batch, at }: Pick<Review, 'batch' | 'at'>,
): Promise<Published> {
  const corrected = await putCorrections(client, catalogue, { batch, at });
  const unpublished = [];
  for (const rule of catalogue.unpublished) {
    const values: unknown[] = [batch];
    const { rowCount } = await client.query(
      `update ${catalogue.table} set _status = 'REFUSED', _published_at = null
       where _batch = $1 and _status = 'SUBMITTED' and ${conditionSql(rule.when, catalogue, values)}`,
      values,
    );
    if (rowCount) unpublished.push({ basis: rule.basis, reason: rule.reason, records: rowCount });
  }
  const { rowCount } = await client.query(
    `update ${catalogue.table} set _status = 'PUBLISHED', _published_at = coalesce(_published_at, $2), _published_until = ${untilOf(catalogue)}
     where _batch = $1 and _status = 'SUBMITTED'`,
    [batch, at],
  );
  return { published: rowCount ?? 0, corrected, unpublished };
}

function untilOf(catalogue: Catalogue): string {
  const field = catalogue.publishedUntil && fieldOf(catalogue, catalogue.publishedUntil);
  return field ? `"${field.storage.column}"` : 'null';
}

/** What was published becomes a past version, and the correction takes its place as SUBMITTED; both are kept. */
async function putCorrections(
  client: pg.ClientBase,
  catalogue: Catalogue,
  { batch, at }: Pick<Review, 'batch' | 'at'>,
): Promise<number> {
  const { table, code } = catalogue;
  await client.query(
    `insert into record_versions (catalogue, record_id, version, state, batch_id, content, hash, at)
     select $2, t.id, t._version, 'PAST', t._batch, to_jsonb(t), t._hash, $3
     from ${table} t join record_versions p on p.record_id = t.id and p.catalogue = $2
     where p.batch_id = $1 and p.state = 'PENDING'`,
    [batch, code, at],
  );
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const kept = new Set([
    'id',
    '_status',
    '_version',
    '_batch',
    '_published_at',
    '_published_until',
  ]);
  const columns = rows.map((row) => row.column).filter((column) => !kept.has(column));
  const { rowCount } = await client.query(
    `update ${table} t set ${columns.map((column) => `"${column}" = n."${column}"`).join(', ')},
       _status = 'SUBMITTED', _version = p.version, _batch = $1
     from record_versions p, jsonb_populate_record(null::${table}, p.content) n
     where p.batch_id = $1 and p.state = 'PENDING' and p.catalogue = $2 and t.id = p.record_id`,
    [batch, code],
  );
  await client.query(`delete from record_versions where batch_id = $1 and state = 'PENDING'`, [
    batch,
  ]);
  return rowCount ?? 0;
}
