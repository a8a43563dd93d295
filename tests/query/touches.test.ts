import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/base/database.ts';
import { touchesOf } from '../../src/query/touches.ts';
import { testDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query('TRUNCATE table_touches');
});
afterAll(() => db?.close());

test('nothing is told while nothing was written', async () => {
  expect(await touchesOf(db).now()).toEqual({ all: '', stands: new Map() });
});

test('every table that was written is told, and every part of one, as the database numbers the writings', async () => {
  await db.pool.query(
    `INSERT INTO table_touches (relation, part, tx)
     VALUES ('enterprises', NULL, '7'), ('penalty_decisions', 3, '8'), ('penalty_decisions', 5, '9')`,
  );
  const { rows } = await db.pool.query<{ id: string }>('SELECT id FROM table_touches ORDER BY id');
  const [first, second, third] = rows.map(({ id }) => ` ${id}`) as [string, string, string];
  const { stands } = await touchesOf(db).now();
  expect(Object.fromEntries(stands)).toEqual({
    enterprises: first,
    'enterprises/': first,
    penalty_decisions: second + third,
    'penalty_decisions/3': second,
    'penalty_decisions/5': third,
  });
});
