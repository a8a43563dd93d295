import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await testExchange();
  for (let i = 0; i < 40; i += 1) await insert(`early-${i}`, i);
});
afterAll(() => exchange.close());

/** Records that stand before, between and after those that were there, in every order below. */
function insert(documentNumber: string, i: number): Promise<string> {
  const penalties = exchange.catalogues.byCode.get('penalty-decisions')!;
  const fields = {
    ...{ documentNumber, partyName: `公司${i % 5}`, partyKind: 'LEGAL_PERSON' },
    ...{ authorityCode: 'dept-a', decidedOn: `2026-01-${String(1 + (i % 9)).padStart(2, '0')}` },
    ...{ fineAmount: i % 4 === 0 ? null : `${i * 10}.50`, penaltyKinds: ['WARNING'] },
  };
  const publishedAt = `2026-01-02T00:00:${String(i % 60).padStart(2, '0')}Z`;
  return place(exchange.db, penalties, { fields, placed: { owner: 'dept-a', publishedAt } });
}

interface Page {
  readonly nodes: readonly { readonly documentNumber: string }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

async function page(args: string): Promise<Page> {
  const { data, errors } = await exchange.ask(
    `{ penaltyDecisions(${args}) { nodes { documentNumber }
       pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
  );
  expect(errors).toEqual([]);
  return (data as unknown as { penaltyDecisions: Page }).penaltyDecisions;
}

interface Direction {
  readonly size: 'first' | 'last';
  readonly from: 'after' | 'before';
  readonly cursor: 'endCursor' | 'startCursor';
  readonly more: 'hasNextPage' | 'hasPreviousPage';
}
const forward: Direction = {
  ...{ size: 'first', from: 'after', cursor: 'endCursor', more: 'hasNextPage' },
};
const back: Direction = {
  ...{ size: 'last', from: 'before', cursor: 'startCursor', more: 'hasPreviousPage' },
};

let inserted = 0;

/** Walks a connection to its end, while other connections insert beside every page. */
async function walk(order: string, { size, from, cursor, more }: Direction) {
  const seen: string[] = [];
  let place = '';
  for (let pages = 0; pages < 100; pages += 1) {
    const writing = [0, 1].map(() => insert(`late-${(inserted += 1)}`, inserted * 7));
    const [{ nodes, pageInfo }] = await Promise.all([
      page(`${size}: 7, ${order} ${place}`),
      ...writing,
    ]);
    seen.push(...nodes.map(({ documentNumber }) => documentNumber));
    if (!pageInfo[more]) return seen;
    place = `${from}: "${pageInfo[cursor]}"`;
  }
  throw new Error('the walk has no end');
}

const orders = [
  '',
  'orderBy: [{ field: FINE_AMOUNT, direction: DESC }]',
  'orderBy: [{ field: DECIDED_ON }, { field: PARTY_NAME, direction: DESC }]',
  'orderBy: [{ field: PUBLISHED_AT, direction: DESC }]',
];

test.each(orders.flatMap((order) => [forward, back].map((way) => [order, way.size, way] as const)))(
  'while others insert, a walk (%s, by %s) gives none twice, and all that were there all along',
  async (order, _size, way) => {
    const before = (await page('first: 200')).nodes.map(({ documentNumber }) => documentNumber);
    const seen = await walk(order, way);
    expect(new Set(seen).size).toBe(seen.length);
    const missing = before.filter((number) => !seen.includes(number));
    expect(missing).toEqual([]);
    expect(before.length).toBeGreaterThanOrEqual(40);
  },
);
