import type pg from 'pg';
import type { SentRows } from '../base/sent-rows.ts';
import { compile, run, type Statement } from '../base/statement.ts';
import { bound, isSlot, settle, slot, type Given, type Later } from './later.ts';
import { fetchingPages } from './pages-together.ts';
import { mostTogether, reading, readingTogether, type ReadFrom } from './reading.ts';
import type { Running } from './running.ts';
import type { Row } from './sql/cells.ts';
import type { Sql } from './sql/expressions.ts';

/** Fetches the rows of one run. The only place that reads catalogue tables. */
export type Fetch<Rows = readonly Row[]> = (running: Running & ReadFrom) => Promise<Rows>;

/** How a statement finds rows by one key. */
export interface ByKey {
  readonly key: Later<string | null>;
  /** The same statement for several keys; those that are null find nothing. */
  readonly statement: (keys: readonly Later<string | null>[]) => Sql;
}

/** A statement that finds the rows sooner than the usual one, where it finds as many as that would. */
export interface Shortcut {
  /** How many rows it has to find; where it finds fewer, there may be others. */
  readonly rows: Later<number>;
  /** The number is written out: PostgreSQL takes an open one for a tenth of all rows, and plans each run anew. */
  readonly statement: (rows: number) => Sql;
  /** Whether it is worth trying with the values of a run. */
  readonly isLikely: (given: Given) => boolean;
}

/** Other ways to the same rows. */
interface Ways {
  readonly byKey?: ByKey;
  readonly shortcut?: Shortcut;
}

/** Fetches with the values of each run; by a key that each run brings, rows of other keys may be among them. */
export function fetching(statement: Statement, { byKey, shortcut }: Ways = {}): Fetch {
  const alone = fetchingAlone(statement);
  if (shortcut) return fetchingSooner(shortcut, alone, (sooner) => fetchingAlone(compile(sooner)));
  return byKey && isSlot(byKey.key) ? fetchingTogether(statement, byKey, alone) : alone;
}

/** The same rows as PostgreSQL sends them. */
export function fetchingAsSent(
  statement: Sql,
  { shortcut }: Pick<Ways, 'shortcut'>,
): Fetch<SentRows> {
  const usual = fetchingPages(statement);
  return shortcut ? fetchingSooner(shortcut, usual, fetchingPages) : usual;
}

const fetchingAlone =
  (statement: Statement): Fetch =>
  (running) =>
    reading(running, (pool) => fetchFrom(pool, bound(statement, running.given)));

/** The shorter way first, where it is likely to lead there; the usual one for what it does not find. */
function fetchingSooner<Rows extends { readonly length: number }>(
  { rows, statement, isLikely }: Shortcut,
  usual: Fetch<Rows>,
  by: (statement: Sql) => Fetch<Rows>,
): Fetch<Rows> {
  const bySize = new Map<number, Fetch<Rows>>();
  const fetchSooner = (size: number): Fetch<Rows> => {
    const known = bySize.get(size) ?? by(statement(size));
    bySize.set(size, known);
    return known;
  };
  return async (running) => {
    if (!isLikely(running.given)) return usual(running);
    const wanted = settle(rows, running.given);
    const found = await fetchSooner(wanted)(running);
    return found.length === wanted ? found : usual(running);
  };
}

let plans = 0;

/** Runs of this plan that wait at the same time, and differ in the key alone, share one statement for their keys. */
function fetchingTogether(one: Statement, byKey: ByKey, alone: Fetch): Fetch {
  const plan = (plans += 1);
  // As many as there may be, each time: PostgreSQL plans a list of one length once.
  const places = Array.from({ length: mostTogether }, () => slot<string | null>(() => null, null));
  const many = compile(byKey.statement(places));
  const placeOf = many.values.map((value) => places.indexOf(value as (typeof places)[number]));
  return (running) => {
    const { given } = running;
    const key = settle(byKey.key, given);
    if (key === null) return alone(running);
    const { text, values: others } = bound(many, given);
    const read = (pool: pg.Pool, keys: readonly string[]) => {
      if (keys.length === 1) return fetchFrom(pool, bound(one, given));
      const values = others.map((value, i) =>
        placeOf[i]! < 0 ? value : (keys[placeOf[i]!] ?? null),
      );
      return fetchFrom(pool, { text, values });
    };
    return readingTogether(running, {
      kind: 'records',
      name: `${plan} ${JSON.stringify(others)}`,
      key,
      read,
    });
  };
}

const fetchFrom = (pool: pg.Pool, statement: Statement): Promise<readonly Row[]> =>
  run<Row>(pool, statement, { named: true, rowMode: 'array' });
