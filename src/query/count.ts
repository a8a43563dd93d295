import { sql } from 'kysely';
import { run } from '../base/statement.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Asking } from './asking.ts';
import { reading } from './reading.ts';
import { ownedBy, publicRows } from './sql/expressions.ts';

/** How many records of a catalogue the public sees, and how many belong to the viewer's department. */
export interface RecordCounts {
  readonly published: number;
  readonly own: number;
}

export async function countRecords(
  { table }: Catalogue,
  { db, replica, viewer }: Asking,
  today: string,
): Promise<RecordCounts> {
  const from = sql`FROM ${sql.table(table)} AS t0 WHERE`;
  const own =
    viewer.kind === 'OFFICER' && viewer.department
      ? sql`(SELECT count(*)::int ${from} ${ownedBy(viewer.department, 't0')})`
      : sql`0`;
  const statement = sql`SELECT (SELECT count(*)::int ${from} ${publicRows(today, 't0')}) AS published, ${own} AS own`;
  const [counts] = await reading({ db, replica }, (pool) =>
    run<RecordCounts>(pool, statement, { named: true }),
  );
  return counts!;
}
