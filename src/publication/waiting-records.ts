import { run } from '../base/statement.ts';
import type { Queryable } from '../base/database.ts';
import type { Catalogue } from '../catalogue/model.ts';

/** A record of a batch as its reviewer has to see it, whole. */
export interface ReviewedRecord {
  /** Its uuid. */
  readonly id: string;
  /** Binds a review of this record alone to this content. */
  readonly contentHash: string;
  readonly correction: boolean;
  /** By the field's name; what is empty is left out. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The records of a batch that wait for review, for whoever reviews them; at most so many. */
export async function listWaiting(
  db: Queryable,
  catalogue: Catalogue,
  { batch, first }: { readonly batch: string; readonly first: number },
): Promise<ReviewedRecord[]> {
  const rows = await run<Omit<ReviewedRecord, 'values'> & { content: Row }>(db, {
    text: `select id, _hash as "contentHash", false as correction, to_jsonb(t) - '_text' - '_grams' as content
      from ${catalogue.table} t where _batch = $1 and _status = 'SUBMITTED'
      union all
      select record_id, hash, true, content from record_versions where batch_id = $1 and state = 'PENDING'
      order by id limit $2`,
    values: [batch, first],
  });
  return rows.map(({ content, ...record }) => ({
    ...record,
    values: valuesOf(content, catalogue),
  }));
}

type Row = Readonly<Record<string, unknown>>;

const valuesOf = (content: Row, { fields }: Catalogue) =>
  Object.fromEntries(
    fields
      .map(({ name, storage }) => [name, content[storage.column] ?? null] as const)
      .filter(([, value]) => value !== null),
  );
