import { afterAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { transaction } from '../../src/base/database.ts';
import { compile, nameOf, run } from '../../src/base/statement.ts';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();
afterAll(() => db.close());

describe('compile', () => {
  test('puts values apart from the text', () => {
    const condition = sql`${sql.ref('key')} = ${"x'; DROP TABLE settings"}`;
    expect(compile(sql`SELECT value FROM settings WHERE ${condition} LIMIT ${1}`)).toEqual({
      text: 'SELECT value FROM settings WHERE "key" = $1 LIMIT $2',
      values: ["x'; DROP TABLE settings", 1],
    });
  });
});

describe('run', () => {
  test('returns rows as objects', async () => {
    expect(await run(db.pool, sql`SELECT ${'目录'}::text AS word`)).toEqual([{ word: '目录' }]);
  });

  test('returns rows as arrays where asked', async () => {
    expect(await run(db.pool, sql`SELECT 1 AS a, 2 AS a`, { rowMode: 'array' })).toEqual([[1, 2]]);
  });

  test('refuses a text that no record can hold', async () => {
    const asked = run(db.pool, sql`SELECT ${'a\u0000'}::text`);
    await expect(asked).rejects.toMatchObject({ code: 'DATABASE_TEXT_UNSTORABLE' });
  });

  test('prepares a named statement once on its connection', async () => {
    const prepared = await transaction(db, async (client) => {
      const ask = (n: number) => run(client, sql`SELECT ${n}::int AS n`, { named: true });
      expect([await ask(1), await ask(2)]).toEqual([[{ n: 1 }], [{ n: 2 }]]);
      return run(client, sql`SELECT statement FROM pg_prepared_statements`);
    });
    expect(prepared).toEqual([{ statement: 'SELECT $1::int AS n' }]);
  });

  test('names no more than a connection can keep', () => {
    const names = Array.from({ length: 600 }, (_, n) => nameOf(`SELECT ${n}`));
    expect(new Set(names).size).toBeLessThanOrEqual(501);
    expect(names.at(-1)).toBeUndefined();
    expect(nameOf('SELECT 1')).toBe(names[1]);
  });
});
