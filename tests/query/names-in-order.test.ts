import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { citizen, officerOf } from '../support/viewers.ts';

let exchange: TestExchange;
const [many, few] = ['220100', '370100'];

const trades = ['食品', '印刷', '运输'];
const nameOf = (i: number) =>
  i % 20 === 0 ? null : `${String.fromCharCode(0x5317 + ((i * 37) % 91))}${trades[i % 3]!}第${i}`;

beforeAll(async () => {
  exchange = await testExchange();
  const { db, catalogues } = exchange;
  const enterprises = catalogues.byCode.get('enterprises')!;
  for (let i = 0; i < 120; i += 1) {
    const creditCode = `9111000000000${String(i).padStart(5, '0')}`;
    const fields = {
      creditCode,
      kind: 'ENTERPRISE',
      name: nameOf(i),
      regionCode: i % 4 === 0 ? few : many,
    };
    const status = i % 9 === 0 ? 'SUBMITTED' : 'PUBLISHED';
    const publishedUntil = i % 7 === 0 ? '2026-11-21' : undefined;
    await place(db, enterprises, { fields, placed: { owner: 'dept-a', status, publishedUntil } });
  }
  await db.pool.query('VACUUM ANALYZE enterprises');
  // The statistics are asked for by the first search.
  expect(await ways(() => page({ text: '食品' }))).toEqual(['USUAL']);
});
afterAll(() => exchange.close());

interface Asked {
  readonly text: string;
  readonly region?: string;
  readonly direction?: 'ASC' | 'DESC';
  readonly size?: string;
  readonly others?: string;
}

interface Page {
  readonly nodes: readonly { readonly creditCode: string }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

async function page(
  { text, region, direction = 'ASC', size = 'first: 5', others = '' }: Asked,
  viewer = citizen,
) {
  const where = region ? `regionCode: { eq: "${region}" }` : '';
  const { data, errors } = await exchange.ask(
    `{ enterprises(filter: { name: { contains: "${text}" } ${where} ${others} },
        orderBy: { field: NAME, direction: ${direction} }, ${size}) {
      nodes { creditCode } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
    viewer,
  );
  expect(errors).toEqual([]);
  return (data as unknown as { enterprises: Page }).enterprises;
}

/** What PostgreSQL finds that looks at every record. */
async function expected({ text, region, direction = 'ASC' }: Asked): Promise<string[]> {
  const { rows } = await exchange.db.pool.query<{ credit_code: string }>(
    `SELECT credit_code FROM enterprises WHERE strpos(name, $1) > 0 AND ($2::text IS NULL OR region_code = $2)
      AND _status = 'PUBLISHED' AND (_published_until IS NULL OR _published_until >= '2026-11-22')
      ORDER BY name ${direction}, id ${direction}`,
    [text, region ?? null],
  );
  return rows.map((row) => row.credit_code);
}

/** Which ways the pages went that a task asked for; returns once all that it asked beside them is known too. */
async function ways(task: () => Promise<unknown>): Promise<('WALK' | 'USUAL')[]> {
  const query = jest.spyOn(exchange.db.pool, 'query');
  try {
    await task();
    await Promise.all(query.mock.results.map(({ value }) => value as Promise<unknown>));
    await new Promise(setImmediate);
    return query.mock.calls
      .map(([one]) => (one as unknown as { text: string }).text)
      .filter((text) => text.includes('FROM "enterprises"'))
      .map((text) => (text.includes('AS w') ? 'WALK' : 'USUAL'));
  } finally {
    query.mockRestore();
  }
}

const codesOf = ({ nodes }: Page) => nodes.map(({ creditCode }) => creditCode);

test.each([
  ['ASC', many],
  ['DESC', many],
  ['ASC', few],
  ['DESC', undefined],
  ['ASC', undefined],
] as const)(
  'pages of names in %s order in %s are the same, forward and backward',
  async (direction, region) => {
    for (const text of [...trades, '第1', '食', '没有']) {
      const asked = { text, direction, region };
      const all = await expected(asked);
      const forward: string[] = [];
      for (let after = ''; ;) {
        const { pageInfo, ...found } = await page({ ...asked, size: `first: 5 ${after}` });
        forward.push(...codesOf({ pageInfo, ...found }));
        expect(pageInfo.hasPreviousPage).toBe(after !== '');
        if (!pageInfo.hasNextPage) break;
        after = `after: "${pageInfo.endCursor}"`;
      }
      expect(forward).toEqual(all);
      const backward: string[] = [];
      for (let before = ''; ;) {
        const { pageInfo, ...found } = await page({ ...asked, size: `last: 4 ${before}` });
        backward.unshift(...codesOf({ pageInfo, ...found }));
        if (!pageInfo.hasPreviousPage) break;
        before = `before: "${pageInfo.startCursor}"`;
      }
      expect(backward).toEqual(all);
    }
  },
);

test('a common text is found by walking the names, what the walk does not find by the index of pairs', async () => {
  const last = (await expected({ text: '食品', region: many })).length - 3;
  expect(await ways(() => page({ text: '食品', region: many }))).toEqual(['WALK']);
  expect(await ways(() => page({ text: '食品' }))).toEqual(['WALK']);
  expect(await ways(() => page({ text: '食', region: many }))).toEqual(['WALK']);
  const { pageInfo } = await page({ text: '食品', region: many, size: `first: ${last}` });
  const size = `first: 5, after: "${pageInfo.endCursor}"`;
  expect(await ways(() => page({ text: '食品', region: many, size }))).toEqual(['WALK', 'USUAL']);
});

test.each([
  ['a text that few hold', { text: '没有' }],
  ['a page of as many as there are entries worth reading', { text: '食品', size: 'first: 200' }],
  ['another condition', { text: '食品', others: 'registrationState: { isNull: false }' }],
  [
    'another condition of the same field',
    { text: '食品', others: 'or: [{ name: { startsWith: "北" } }]' },
  ],
])('%s is looked up by the index of pairs', async (_what, asked) => {
  expect(await ways(() => page(asked))).toEqual(['USUAL']);
});

test('a department sees its own records too, published or not', async () => {
  const asked = { text: '食品', region: many, size: 'first: 100' };
  const own = officerOf('dept-a');
  expect(await ways(() => page({ ...asked, size: 'first: 5' }, own))).toEqual(['USUAL']);
  const { nodes } = await page(asked, own);
  expect(nodes.length).toBeGreaterThan((await expected(asked)).length);
});

test('where a text is common, but rare among the first names of a region, nothing is missed', async () => {
  const region = '440100';
  const { rows } = await exchange.db.pool.query<Record<string, unknown>>(
    `SELECT * FROM enterprises WHERE strpos(name, '食品') > 0 AND _status = 'PUBLISHED' AND _published_until IS NULL LIMIT 1`,
  );
  const others = Object.keys(rows[0]!).filter(
    (name) => !['id', 'credit_code', 'region_code', 'name'].includes(name),
  );
  await exchange.db.pool.query(
    `INSERT INTO enterprises (id, credit_code, region_code, name, ${others.join(', ')})
      SELECT gen_random_uuid(), 'X' || n, $1, CASE WHEN n > 4200 THEN '龥食品' ELSE '一印刷' END || n, ${others.join(', ')}
      FROM generate_series(1, 4210) AS n, (SELECT * FROM enterprises WHERE id = $2) AS e`,
    [region, rows[0]!.id],
  );
  const asked = { text: '食品', region };
  expect(await ways(() => page(asked))).toEqual(['WALK', 'USUAL']);
  expect(codesOf(await page(asked))).toEqual((await expected(asked)).slice(0, 5));
});
