import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import type { Catalogue } from '../catalogue/model.ts';

/** A record, and the department for which somebody acts on it; without one it is the operator of the exchange. */
export interface ActedOn {
  readonly catalogue: string;
  /** Its uuid. */
  readonly id: string;
  readonly department?: string;
}

/** Whether a department answers for a record: its own, one that it sent, or one of a catalogue that it keeps. */
export const answersFor = (catalogue: Catalogue, place: string): string =>
  `(${place}::text is null or ${place} = '${catalogue.owner}' or _owner = ${place} or _submitter = ${place})`;

/** Whether what a procedure is about, (catalogue, record_id), is a record that a department answers for. */
export function ofOwnRecords(own: OwnRecords | undefined, place: string): string {
  const each = (own?.catalogues ?? []).map(
    (catalogue) => `(catalogue = '${catalogue.code}' and record_id in
      (select id from ${catalogue.table} where ${answersFor(catalogue, place)}))`,
  );
  return each.length > 0 ? `(${each.join(' or ')})` : 'false';
}

/** The records that one department answers for. */
export interface OwnRecords {
  readonly catalogues: readonly Catalogue[];
  readonly department: string;
}

/** Of some records of a catalogue, those that a department answers for. */
export async function ownRecords(
  db: Queryable,
  catalogue: Catalogue,
  { ids, department }: { readonly ids: readonly string[]; readonly department?: string },
): Promise<ReadonlySet<string>> {
  const found = await run<{ id: string }>(db, {
    text: `select id from ${catalogue.table} where id = any($1::uuid[]) and ${answersFor(catalogue, '$2')}`,
    values: [ids, department ?? null],
  });
  return new Set(found.map(({ id }) => id));
}
