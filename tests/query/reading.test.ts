import { expect, test } from '@jest/globals';
import type pg from 'pg';
import { reading } from '../../src/query/reading.ts';

test('a server has four statements at a time on the database, and on each its own', async () => {
  const [one, other] = [{} as pg.Pool, {} as pg.Pool];
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  const begun = new Map<pg.Pool, number>();
  const read = (pool: pg.Pool) => {
    begun.set(pool, (begun.get(pool) ?? 0) + 1);
    return held;
  };
  const all = [one, other].flatMap((pool) =>
    Array.from({ length: 7 }, () => reading({ db: { pool } }, read)),
  );
  await new Promise(setImmediate);
  expect([...begun.values()]).toEqual([4, 4]);
  end();
  await Promise.all(all);
  expect([...begun.values()]).toEqual([7, 7]);
});
