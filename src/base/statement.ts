import { createHash } from 'node:crypto';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import pg from 'pg';
import type { Queryable } from './database.ts';
import { textUnstorable } from './errors.ts';
import { keepRows, type SentRows } from './sent-rows.ts';

/** A statement ready to run: its text with $1, $2 … and the values that go there. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** `named`: prepared once per connection; `rowMode: 'array'`: rows as arrays instead of objects. */
export interface Running {
  readonly named?: boolean;
  readonly rowMode?: 'array';
}

// Kysely builds and writes the SQL; it never sees a connection.
const writer = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The text and values of a statement written with Kysely's `sql` template. */
export function compile(statement: RawBuilder<unknown>): Statement {
  const { sql, parameters } = statement.compile(writer);
  return { text: sql, values: parameters };
}

/** Runs a statement and returns its rows. */
export async function run<Row = Record<string, unknown>>(
  db: Queryable,
  statement: RawBuilder<unknown> | Statement,
  { named = false, rowMode }: Running = {},
): Promise<Row[]> {
  const { text, values } = 'compile' in statement ? compile(statement) : statement;
  const query = { text, values: [...values], rowMode, name: named ? nameOf(text) : undefined };
  const { rows } = await (db as pg.Pool).query(query as pg.QueryConfig).catch(refuseNul);
  return rows as Row[];
}

/** Runs a statement, prepared once per connection, and returns its rows as PostgreSQL sends them. */
export async function runAsSent(pool: pg.Pool, { text, values }: Statement): Promise<SentRows> {
  // Given as a configuration it would be copied, which costs as much as sending it.
  const name = nameOf(text);
  const query = Object.assign(new pg.Query(text, [...values]), { name });
  const rows = keepRows(query, name);
  // The pool waits for what can be submitted as for any other query; its types tell of streams alone.
  await (pool.query(query) as unknown as Promise<unknown>).catch(refuseNul);
  return rows();
}

// PostgreSQL's character_not_in_repertoire: of UTF-8, which all texts here are, it lacks only NUL.
function refuseNul(error: Error & { readonly code?: string }): never {
  throw error.code === '22021' ? textUnstorable() : error;
}

const mostNames = 500;
const names = new Map<string, string>();

/**
 * A connection keeps what it prepared until it ends: past the cap a statement goes without a name. Who can do without
 * may leave a share of the names to others.
 */
export function nameOf(text: string, share = 1): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames * share) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

// Texts and names in quotes hold no parameters.
const quotedOrParameter = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\d+)/g;

/** A statement as one text, its values written out as literals: COPY takes no parameters. */
export function written(statement: RawBuilder<unknown> | Statement): string {
  const { text, values } = 'compile' in statement ? compile(statement) : statement;
  return text.replace(quotedOrParameter, (whole, number?: string) =>
    number === undefined ? whole : literal(values[Number(number) - 1]),
  );
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  const text = Array.isArray(value) ? arrayText(value) : String(value);
  if (text.includes('\0')) throw new Error('a text with a zero byte is no value of PostgreSQL');
  return pg.escapeLiteral(text);
}

const arrayText = (values: readonly unknown[]) =>
  `{${values.map((one) => (one === null ? 'NULL' : `"${String(one).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
