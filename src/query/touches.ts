import { sql } from 'kysely';
import type { Database } from '../base/database.ts';
import { run, type Statement } from '../base/statement.ts';
import type { Catalogues } from '../catalogue/model.ts';

/** For each table that answers are made from, what stands for its present content; absent where it was never written. */
export type Touches = ReadonlyMap<string, string>;

/** Every table that an answer about catalogues can be made from. */
export const tablesRead = ({ all }: Catalogues): readonly string[] => [
  ...all.map(({ table }) => table),
  'disputes',
  'record_versions',
];

/** Makes the tables tell of every writing, whoever writes; those that tell already are left alone. */
export async function watchTables({ pool }: Pick<Database, 'pool'>, catalogues: Catalogues) {
  const known = await run<{ relation: string }>(
    pool,
    sql`SELECT tgrelid::regclass::text AS relation FROM pg_trigger WHERE tgname = 'touched'`,
  );
  const watched = new Set(known.map(({ relation }) => relation.replaceAll('"', '')));
  for (const table of tablesRead(catalogues)) if (!watched.has(table)) await watch(pool, table);
  await run(pool, firstTouch(tablesRead(catalogues)[0]!));
}

// Records may be older than the watching: without any number a replica could not be told from one that is behind.
const firstTouch = (table: string) =>
  sql`INSERT INTO table_touches (relation, tx) SELECT ${table}, pg_current_xact_id()::text
    WHERE NOT EXISTS (SELECT FROM table_touches)`;

const watch = (pool: Database['pool'], table: string) =>
  run(
    pool,
    sql`CREATE OR REPLACE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${sql.table(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION note_table_touch()`,
  );

/**
 * What the tables stand at, read after the call: all calls that wait when the database is asked share one statement,
 * and none is answered by a statement that was sent before it.
 */
export function touchesOf(
  { pool }: Pick<Database, 'pool'>,
  statement = everyTouch,
): () => Promise<Touches> {
  let [sent, next] = [
    Promise.resolve() as Promise<unknown>,
    undefined as Promise<Touches> | undefined,
  ];
  const send = () => {
    next = undefined;
    const reading = readTouches(pool, statement);
    sent = reading.catch(() => undefined);
    return reading;
  };
  return () => (next ??= sent.then(send));
}

async function readTouches(pool: Database['pool'], statement: Statement): Promise<Touches> {
  const rows = await run<{ relation: string; stand: string }>(pool, statement, { named: true });
  return new Map(rows.map(({ relation, stand }) => [relation, stand]));
}

const touchesWhere = (condition: string): Statement => ({
  text: `SELECT relation, string_agg(id::text, ' ' ORDER BY id) AS stand FROM table_touches WHERE ${condition} GROUP BY relation`,
  values: [],
});

const everyTouch = touchesWhere('true');

/** Nothing once the replica was made a primary: it goes its own way then. */
export const touchesReplayed = touchesWhere('pg_is_in_recovery()');
