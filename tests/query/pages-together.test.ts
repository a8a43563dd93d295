import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../src/base/database.ts';
import { nameOf } from '../../src/base/statement.ts';
import { slot, type Given } from '../../src/query/later.ts';
import { fetchingPages } from '../../src/query/pages-together.ts';
import type { Sql } from '../../src/query/sql/expressions.ts';
import { testDatabase } from '../support/database.ts';
import { cellsOf } from '../support/sent-cells.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

const value = (name: string) =>
  slot(({ values }: Given): unknown => values[name], undefined as unknown);

/** Asks for pages with some values each; tells the first cells of each, and how many statements it took. */
function asking(page: Sql, { pool }: Pick<Database, 'pool'> = db) {
  const fetch = fetchingPages(page);
  return async (all: readonly Given['values'][]) => {
    let statements = 0;
    const count = () => (statements += 1);
    pool.on('acquire', count);
    const pages = await Promise.allSettled(
      all.map(async (values) => {
        const given = { values, today: '2026-01-01' };
        const cursorKey = new Uint8Array();
        const rows = await fetch({ given, cursorKey, note: () => undefined, db: { pool } });
        const cells = cellsOf(rows).map(([first]) => first);
        rows.leave();
        return cells;
      }),
    );
    pool.off('acquire', count);
    const found = pages.map((one) =>
      one.status === 'fulfilled' ? one.value : (one.reason as { readonly code?: string }).code,
    );
    return { found, statements };
  };
}

async function fewestOf(turns: number, count: () => Promise<number>): Promise<number> {
  const counts = [];
  for (let turn = 0; turn < turns; turn += 1) counts.push(await count());
  return Math.min(...counts);
}

describe('pages of one plan', () => {
  const page = sql`SELECT ${value('text')}::text || n, ${value('list')}::text[] AS list
    FROM generate_series(1, ${value('rows')}::int) AS n ORDER BY n DESC`;
  const asked = Array.from({ length: 23 }, (_, i) => ({
    text: `第${i}页 `,
    rows: (i * 7) % 60,
    list: [`"${i}"`, '$1'],
  }));
  const expected = asked.map(({ text, rows }) =>
    Array.from({ length: rows }, (_, i) => `${text}${rows - i}`),
  );

  test('that wait at the same time share statements, and each is told its own', async () => {
    const ask = asking(page);
    // Where the machine pauses, or a connection is made, they seem slow for once.
    const fewest = await fewestOf(10, async () => {
      const { found, statements } = await ask(asked);
      expect(found).toEqual(expected);
      return statements;
    });
    expect(fewest).toBe(Math.ceil(asked.length / 4));
  });

  test('that come alone are asked for alone', async () => {
    const ask = asking(page);
    for (const [i, values] of asked.slice(0, 5).entries())
      expect(await ask([values])).toEqual({ found: [expected[i]], statements: 1 });
  });

  test('of which one is refused: none of the others is', async () => {
    const ask = asking(page);
    const bad = [
      { ...asked[3]!, text: 'a\u0000' },
      { ...asked[3]!, rows: 'many' },
    ];
    const { found } = await ask([...asked.slice(0, 3), ...bad, ...asked.slice(4, 8)]);
    const [unstorable, notANumber] = ['DATABASE_TEXT_UNSTORABLE', '22P02'];
    expect(found).toEqual([
      ...expected.slice(0, 3),
      unstorable,
      notANumber,
      ...expected.slice(4, 8),
    ]);
  });
});

test('slow pages hold up no others: they are asked for alone until they are quick again', async () => {
  const single = await openDatabase(db.url);
  const ask = asking(sql`SELECT pg_sleep(${value('seconds')}::float)::text`, single);
  const four = (seconds: number) => ask([1, 2, 3, 4].map(() => ({ seconds })));
  const slow = [];
  for (let turn = 0; turn < 3; turn += 1) slow.push((await four(0.05)).statements);
  const quick = await fewestOf(10, async () => (await four(0)).statements);
  await single.close();
  expect({ slow, quick }).toEqual({ slow: [1, 4, 4], quick: 1 });
});

test('half of the names of prepared statements are left to others', async () => {
  for (let i = 0; i < 250; i += 1) nameOf(`SELECT ${i}`);
  const ask = asking(sql`SELECT ${value('text')}::text`);
  const texts = ['甲', '乙', '丙', '丁', '戊'];
  const { found, statements } = await ask(texts.map((text) => ({ text })));
  expect(found).toEqual(texts.map((text) => [text]));
  expect(statements).toBe(texts.length);
  expect(nameOf('SELECT 250')).toBeDefined();
});
