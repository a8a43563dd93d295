import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { gramsIn, rarest, readFrequencies } from '../../src/query/grams.ts';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { citizen } from '../support/viewers.ts';

let exchange: TestExchange;
const table = 'penalty_decisions';

beforeAll(async () => {
  exchange = await testExchange();
  const penalties = exchange.catalogues.byCode.get('penalty-decisions')!;
  for (let i = 0; i < 40; i += 1) {
    const fields = {
      documentNumber: `罚${i}`,
      partyName: `${i % 10 === 0 ? '红梅' : '青松'}食品有限公司`,
      partyKind: 'LEGAL_PERSON',
      authorityCode: 'dept-a',
      decidedOn: '2026-01-05',
    };
    await place(exchange.db, penalties, { fields, placed: { owner: 'dept-a' } });
  }
});
afterAll(() => exchange.close());

const shares = new Map(Object.entries({ 有限: 1, 限公: 1, 公司: 1, 食品: 0.05, 红梅: 0.01 }));
const among = (rows: number) => ({ rows, shareOf: (gram: string) => shares.get(gram) ?? 0.002 });

test.each([
  ['红梅食品有限公司', 10_000, ['梅食'], 'the rarest leaves 20 of them'],
  ['红梅食品有限公司', 1_000_000, ['梅食', '品有'], 'those it overlaps with say little more'],
  ['食品 红梅', 100_000, ['红梅'], 'of two the rarer'],
  ['食品 有 红梅', 1_000_000, ['红梅', '食品'], 'one leaves 10,000, both 500'],
  ['有限公司', 100_000, ['有限', '公司'], 'all common: what there is'],
  ['有限公司', 10, ['有限'], 'never none, however few the rows'],
  ['有', 100_000, [], 'a single character has none'],
])('%s among %i records is looked up by %j: %s', (text, rows, taken) => {
  expect(rarest(gramsIn(text), among(rows))).toEqual(taken);
});

interface Found {
  readonly penaltyDecisions: { readonly totalCount: number };
}

async function found(text: string): Promise<number> {
  const filter = `{ partyName: { contains: "${text}" } }`;
  const { data, errors } = await exchange.ask(
    `{ penaltyDecisions(filter: ${filter}) { totalCount } }`,
    citizen,
  );
  expect(errors).toEqual([]);
  return (data as unknown as Found).penaltyDecisions.totalCount;
}

test('a table of which no statistics were taken has none', async () => {
  expect(await readFrequencies(exchange.db.pool, table)).toBeUndefined();
});

test('what is found is the same before the statistics are known and after', async () => {
  await exchange.db.pool.query(`ANALYZE ${table}`);
  const query = jest.spyOn(exchange.db.pool, 'query');
  const askedBy = async (text: string) => {
    query.mockClear();
    const count = await found(text);
    const asked = query.mock.calls
      .map(([one]) => one as unknown as { text: string; values: unknown[] })
      .find((one) => one.text.includes('"_grams" @>'));
    return { count, grams: asked?.values.find(Array.isArray) as unknown };
  };
  const before = await askedBy('红梅食品');
  expect(before).toEqual({ count: 4, grams: ['红梅', '梅食', '食品'] });
  // Asked for by the search before, and not waited for.
  await Promise.all(query.mock.results.map(({ value }) => value as Promise<unknown>));
  await new Promise(setImmediate);
  expect(await askedBy('红梅食品')).toEqual({ count: 4, grams: ['红梅'] });
  expect(await askedBy('青松食品')).toEqual({ count: 36, grams: ['青松'] });
  expect(await askedBy('红松')).toEqual({ count: 0, grams: ['红松'] });
  query.mockRestore();
});

test('a search of all catalogues asks each by the rarest of its own, and finds the same', async () => {
  await found('红梅');
  const query = jest.spyOn(exchange.db.pool, 'query');
  const { data, errors } = await exchange.ask(
    '{ search(text: "红梅食品", first: 10) { nodes { __typename } } }',
    citizen,
  );
  expect(errors).toEqual([]);
  const { search } = data as unknown as { search: { nodes: { __typename: string }[] } };
  expect(search.nodes.map(({ __typename }) => __typename)).toEqual(
    Array.from({ length: 4 }, () => 'PenaltyDecision'),
  );
  const asked = query.mock.calls
    .map(([one]) => one as unknown as { text: string; values: unknown[] })
    .find((one) => one.text.includes('UNION ALL'));
  query.mockRestore();
  const lists = asked!.values.filter(Array.isArray);
  expect(lists.filter((list) => list.length === 1)).toEqual([['红梅']]);
  expect(lists.length).toBeGreaterThan(1);
});

test('the share of a pair is what PostgreSQL counted; of one that it did not, less than any', async () => {
  const known = (await readFrequencies(exchange.db.pool, table))!;
  expect(known.rows).toBe(40);
  expect(known.shareOf('有限')).toBe(1);
  expect(known.shareOf('青松')).toBeCloseTo(0.9);
  expect(known.shareOf('红梅')).toBeCloseTo(0.1);
  expect(known.shareOf('鲸鱼')).toBeGreaterThan(0);
  expect(known.shareOf('鲸鱼')).toBeLessThan(0.1);
});
