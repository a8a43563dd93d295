import { afterAll, describe, expect, test } from '@jest/globals';
import { transaction } from '../../src/base/database.ts';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();
afterAll(() => db.close());

const setting = async (key: string) =>
  (await db.pool.query<{ value: string }>('SELECT value FROM settings WHERE key = $1', [key]))
    .rows[0]?.value;

test('a small table is not read whole for each record that refers to it', async () => {
  const { rows } = await transaction(db, async (client) => {
    await client.query(`create temporary table small on commit drop as
      select 'd' || i as code, repeat(md5(i::text), 20) as text from generate_series(1, 40) as i`);
    await client.query('create index on small (code); analyze small');
    return client.query<{ 'QUERY PLAN': string }>(
      `explain select (select text from small where code = referring.code) from (values ('d1'), ('d2')) as referring (code)`,
    );
  });
  expect(rows.map((row) => row['QUERY PLAN']).join()).toMatch(/Index Scan using small_code_idx/);
});

describe('values', () => {
  test.each([
    ['a civil date', `DATE '2026-03-02'`, '2026-03-02'],
    ['an exact amount', '1234567890123456789.50::numeric(30,2)', '1234567890123456789.50'],
    ['a count', 'count(*)', '1'],
    ['an instant', `TIMESTAMPTZ '2026-03-02 08:00:00+08'`, '2026-03-02T00:00:00Z'],
    [
      'an instant with milliseconds',
      `TIMESTAMPTZ '2026-03-02 08:00:00.120+08'`,
      '2026-03-02T00:00:00.12Z',
    ],
    ['dates', `ARRAY[DATE '2026-03-02']`, ['2026-03-02']],
    ['instants', `ARRAY[TIMESTAMPTZ '2026-03-02 00:00:00Z']`, ['2026-03-02T00:00:00Z']],
    ['a list of text', `ARRAY['目录', 'a,b']`, ['目录', 'a,b']],
    ['a list of nothing', `'{}'::text[]`, []],
    ['a list of plain texts', `ARRAY['警告', '罚款', '没收']`, ['警告', '罚款', '没收']],
    ['a list with a gap', `ARRAY['警告', NULL]`, ['警告', null]],
    ['a list with the word for a gap', `ARRAY['NULL', 'null']`, ['NULL', 'null']],
    [
      'a list of unusual texts',
      `ARRAY['', ' ', '"', '\\', '{a}', 'a b']`,
      ['', ' ', '"', '\\', '{a}', 'a b'],
    ],
    [
      'a list of lists',
      `ARRAY[ARRAY['a', 'b'], ARRAY['c', 'd']]`,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a list that begins elsewhere', `'[2:3]={a,b}'::text[]`, ['a', 'b']],
    ['nothing', 'NULL::date', null],
  ])('%s arrives as written', async (_what, sql, expected) => {
    const { rows } = await db.pool.query<{ value: unknown }>(`SELECT ${sql} AS value`);
    expect(rows[0]?.value).toEqual(expected);
  });

  test('an instant written by Prisma is the instant read by SQL', async () => {
    const at = new Date('2026-03-02T00:00:00.123Z');
    await db.prisma.apiKey.create({
      data: { name: 'a', kind: 'APP', prefix: 'mulu_a', hash: 'h', createdAt: at },
    });
    const { rows } = await db.pool.query<{ at: string }>('SELECT created_at AS at FROM api_keys');
    expect(rows).toEqual([{ at: '2026-03-02T00:00:00.123Z' }]);
    expect((await db.prisma.apiKey.findFirstOrThrow()).createdAt).toEqual(at);
  });
});

describe('transaction', () => {
  test('keeps what it did', async () => {
    await transaction(db, (client) => client.query(`INSERT INTO settings VALUES ('kept', '1')`));
    expect(await setting('kept')).toBe('1');
  });

  test('leaves nothing behind when it fails', async () => {
    const failing = transaction(db, async (client) => {
      await client.query(`INSERT INTO settings VALUES ('lost', '1')`);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await setting('lost')).toBeUndefined();
  });

  test('fails as itself when its connection is cut, and the pool goes on', async () => {
    const failing = transaction(db, (client) =>
      client.query('SELECT pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(failing).rejects.toThrow();
    expect(await setting('kept')).toBe('1');
  });
});
