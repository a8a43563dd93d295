import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { batched } from '../base/batched.ts';
import type { Database } from '../base/database.ts';
import { recent } from '../base/recent.ts';
import { run, runAsSent, type Statement } from '../base/statement.ts';
import { fieldOf, type Catalogue, type Catalogues } from '../catalogue/model.ts';
import { onlyText } from './sent-cells.ts';

/** What the tables stand at that answers are made from. */
export interface Touches {
  /** Everything that is known, as one text. */
  readonly all: string;
  /** What stands for the present content of a table, or of a part of it; absent where it was never written. */
  readonly stands: ReadonlyMap<string, string>;
}

/** Every table that an answer about catalogues can be made from. */
export const tablesRead = ({ all }: Catalogues): readonly string[] => [
  ...all.map(({ table }) => table),
  'disputes',
  'record_versions',
];

/** Under which names the records of one department in a table stand, whoever wrote them. */
export const standsOfPart = (table: string, department: string): readonly string[] => [
  `${table}/${partOf(department)}`,
  `${table}/`,
];

const parts = recent<number>(1000);

/** As the database's touch_part has it. */
function partOf(department: string): number {
  const known = parts.get(department);
  if (known !== undefined) return known;
  const part = createHash('sha256').update(department).digest()[0]! & 31;
  parts.set(department, part);
  return part;
}

/** Makes the tables tell of every writing, whoever writes; those that tell already are left alone. */
export async function watchTables({ pool }: Pick<Database, 'pool'>, catalogues: Catalogues) {
  const known = await run<{ trigger: string }>(
    pool,
    sql`SELECT tgrelid::regclass || ' ' || tgname AS trigger FROM pg_trigger WHERE tgname LIKE 'touched%'`,
  );
  const watched = new Set(known.map(({ trigger }) => trigger.replaceAll('"', '')));
  const byTable = new Map(catalogues.all.map((catalogue) => [catalogue.table, catalogue]));
  for (const table of tablesRead(catalogues)) {
    const department = departmentColumn(byTable.get(table));
    if (department === undefined) {
      if (!watched.has(`${table} touched`)) await watchWhole(pool, table);
    } else if (!watched.has(`${table} touched_all`)) await watchParts(pool, table, department);
  }
  await run(pool, firstTouch(tablesRead(catalogues)[0]!));
}

const departmentColumn = (catalogue: Catalogue | undefined): string | undefined =>
  catalogue?.recordOwner && fieldOf(catalogue, catalogue.recordOwner)?.storage.column;

const watchWhole = (pool: Database['pool'], table: string) =>
  run(
    pool,
    sql`CREATE OR REPLACE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${sql.table(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION note_table_touch()`,
  );

// What PostgreSQL calls the rows that a statement wrote depends on the kind of statement: one trigger for each.
const kinds = [
  ['INSERT', 'NEW TABLE AS written'],
  ['UPDATE', 'OLD TABLE AS written_before NEW TABLE AS written'],
  ['DELETE', 'OLD TABLE AS written'],
] as const;

/** In this order: until the last statement a former trigger for the whole table tells of every writing. */
async function watchParts(pool: Database['pool'], table: string, department: string) {
  const on = sql`ON ${sql.table(table)}`;
  for (const [kind, rows] of kinds)
    await run(
      pool,
      sql`CREATE OR REPLACE TRIGGER ${sql.ref(`touched_${kind.toLowerCase()}`)} AFTER ${sql.raw(kind)} ${on}
        REFERENCING ${sql.raw(rows)} FOR EACH STATEMENT EXECUTE FUNCTION note_part_touch(${sql.lit(department)})`,
    );
  await run(
    pool,
    sql`CREATE OR REPLACE TRIGGER touched_all AFTER TRUNCATE ${on} FOR EACH STATEMENT EXECUTE FUNCTION note_table_touch()`,
  );
  await run(pool, sql`DROP TRIGGER IF EXISTS touched ${on}`);
}

// Records may be older than the watching: without any number a replica could not be told from one that is behind.
const firstTouch = (table: string) =>
  sql`INSERT INTO table_touches (relation, tx) SELECT ${table}, pg_current_xact_id()::text
    WHERE NOT EXISTS (SELECT FROM table_touches)`;

/** What the tables stand at, as often as it is asked. */
export interface Watching {
  /**
   * Read after the call: all calls that wait when the database is asked share one statement, and none is answered by a
   * statement that was sent before it.
   */
  now(): Promise<Touches>;
  /** As it was read last, at any time before the call; where that is long ago it is read anew meanwhile. */
  latest(): Touches;
}

const longAgo = 1000;

/** Watches what the tables of a database stand at. */
export function touchesOf({ pool }: Pick<Database, 'pool'>, statement = everyTouch): Watching {
  let [last, readAt]: [Touches, number] = [{ all: '', stands: new Map() }, -Infinity];
  const read = async () => {
    const sent = await runAsSent(pool, statement);
    const all = onlyText(sent);
    sent.leave();
    readAt = performance.now();
    return all === last.all ? last : (last = { all, stands: standsIn(all) });
  };
  const now = batched<void, Touches>(read);
  const latest = () => {
    if (performance.now() - readAt > longAgo) now().catch(() => undefined);
    return last;
  };
  return { now, latest };
}

/** Of each table and each of its parts, the numbers that were left by writings. */
function standsIn(all: string): ReadonlyMap<string, string> {
  const stands = new Map<string, string>();
  const add = (name: string, id: string) => stands.set(name, `${stands.get(name) ?? ''} ${id}`);
  for (const one of all.split(',').filter((some) => some !== '')) {
    const [, table = '', part = '', id = ''] = /^(.*)\/(\d*) (\d+)$/.exec(one) ?? [];
    add(table, id);
    add(`${table}/${part}`, id);
  }
  return stands;
}

const touchesWhere = (condition: string): Statement => ({
  text: `SELECT string_agg(relation || '/' || coalesce(part::text, '') || ' ' || id, ',' ORDER BY id) AS every
    FROM table_touches WHERE ${condition}`,
  values: [],
});

const everyTouch = touchesWhere('true');

/** Nothing once the replica was made a primary: it goes its own way then. */
export const touchesReplayed = touchesWhere('pg_is_in_recovery()');
