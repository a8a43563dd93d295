import type pg from 'pg';
import { compile, run, type Statement } from '../base/statement.ts';
import { settle, slot, type Given, type Later } from './later.ts';
import { mostKeys, reading, readingKey, type ReadFrom } from './reading.ts';
import type { Running } from './running.ts';
import type { Row } from './sql/cells.ts';
import type { Sql } from './sql/expressions.ts';

/** Fetches the rows of one run. The only place that reads catalogue tables. */
export type Fetch = (running: Running & ReadFrom) => Promise<readonly Row[]>;

/** A statement that finds rows by one key. */
export interface ByKey {
  readonly key: Later<string | null>;
  /** The same for several keys; those that are null find nothing. */
  readonly statement: (keys: readonly Later<string | null>[]) => Sql;
}

/** Fetches with the values of each run. */
export const fetching =
  (statement: Statement): Fetch =>
  (running) =>
    reading(running, (pool) => fetchFrom(pool, statement, running.given));

let plans = 0;

/**
 * The same by one key each: runs of this plan that wait at the same time, and differ in the key alone, share one
 * statement for their keys, and are each given the rows of all.
 */
export function fetchingByKey(statement: Statement, { key, statement: forKeys }: ByKey): Fetch {
  const plan = (plans += 1);
  // As many as there may be, each time: PostgreSQL plans a list of one length once.
  const places = Array.from({ length: mostKeys }, () => slot<string | null>(() => null, null));
  const { text, values } = compile(forKeys(places));
  const alone = fetching(statement);
  return (running) => {
    const { given } = running;
    const own = settle(key, given);
    if (own === null) return alone(running);
    const bound = values.map((value) => settle(value, given));
    const fetchAll = (pool: pg.Pool, keys: readonly string[]) => {
      if (keys.length === 1) return fetchFrom(pool, statement, given);
      const keyed = new Map(places.map((place, i) => [place as unknown, keys[i] ?? null]));
      const withKeys = values.map((value, i) => (keyed.has(value) ? keyed.get(value) : bound[i]));
      return fetchFrom(pool, { text, values: withKeys }, given);
    };
    return readingKey(running, {
      name: `${plan} ${JSON.stringify(bound)}`,
      key: own,
      read: fetchAll,
    });
  };
}

const fetchFrom = (pool: pg.Pool, { text, values }: Statement, given: Given) =>
  run<Row>(
    pool,
    { text, values: values.map((value) => settle(value, given)) },
    { named: true, rowMode: 'array' },
  );
