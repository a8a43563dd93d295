import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { citizen, officerOf } from '../support/viewers.ts';

let exchange: TestExchange;

beforeAll(async () => {
  exchange = await testExchange();
  const penalties = exchange.catalogues.byCode.get('penalty-decisions')!;
  for (let i = 0; i < 25; i += 1) {
    await place(exchange.db, penalties, {
      fields: {
        documentNumber: `罚〔2026〕${i}号`,
        partyName: `公司${i}`,
        partyKind: 'LEGAL_PERSON',
        authorityCode: i % 2 ? 'dept-a' : 'dept-b',
        decidedOn: `2026-01-${String(1 + (i % 7)).padStart(2, '0')}`,
        fineAmount: i % 3 === 0 ? null : `${i * 100}.50`,
        penaltyKinds: i % 2 ? ['FINE', 'WARNING'] : ['WARNING'],
      },
      placed: { owner: i % 2 ? 'dept-a' : 'dept-b', status: i === 24 ? 'SUBMITTED' : 'PUBLISHED' },
    });
  }
});
afterAll(() => exchange.close());

interface Page {
  edges: { cursor: string; node: { documentNumber: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  };
  totalCount: number;
}

async function page(args: string, viewer = citizen): Promise<Page> {
  const { data, errors } = await exchange.ask(
    `{ penaltyDecisions(${args}) { edges { cursor node { documentNumber } } totalCount
       pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    viewer,
  );
  expect(errors).toEqual([]);
  return (data as unknown as { penaltyDecisions: Page }).penaltyDecisions;
}

async function refusal(args: string): Promise<unknown> {
  const { errors } = await exchange.ask(`{ penaltyDecisions(${args}) { nodes { id } } }`);
  return errors[0]?.code;
}

const numbers = (list: Page) => list.edges.map((edge) => edge.node.documentNumber);

describe('pages', () => {
  const orders = [
    '',
    'orderBy: [{ field: FINE_AMOUNT, direction: DESC }]',
    'orderBy: [{ field: FINE_AMOUNT, direction: ASC }, { field: DECIDED_ON, direction: DESC }]',
    'orderBy: [{ field: AUTHORITY_CODE }, { field: DECIDED_ON }]',
    'orderBy: [{ field: PUBLISHED_AT, direction: DESC }]',
    'orderBy: [{ field: ID, direction: DESC }]',
    'orderBy: [{ field: PARTY_NAME, direction: DESC }]',
  ];

  test.each(orders)('walked forward and back give every record once (%s)', async (order) => {
    const forward: string[] = [];
    let after = '';
    for (;;) {
      const next = await page(`first: 7 ${order} ${after}`);
      expect(next.totalCount).toBe(24);
      forward.push(...numbers(next));
      if (!next.pageInfo.hasNextPage) break;
      after = `after: "${next.pageInfo.endCursor}"`;
    }
    const backward: string[] = [];
    let before = '';
    for (;;) {
      const previous = await page(`last: 7 ${order} ${before}`);
      backward.unshift(...numbers(previous));
      if (!previous.pageInfo.hasPreviousPage) break;
      before = `before: "${previous.pageInfo.startCursor}"`;
    }
    expect(new Set(forward).size).toBe(24);
    expect(forward).toHaveLength(24);
    expect(backward).toEqual(forward);
  });

  test('an empty value stands last, whichever way the order runs', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const { data } = await exchange.ask(
        `{ penaltyDecisions(first: 24, orderBy: [{ field: FINE_AMOUNT, direction: ${direction} }]) { nodes { fineAmount } } }`,
      );
      const amounts = (
        data as unknown as { penaltyDecisions: { nodes: { fineAmount: string | null }[] } }
      ).penaltyDecisions.nodes.map((one) => one.fineAmount);
      expect(amounts.indexOf(null)).toBe(16);
    }
  });

  test('the owner sees his submitted record too', async () => {
    expect((await page('first: 1')).totalCount).toBe(24);
    expect((await page('first: 1', officerOf('dept-b'))).totalCount).toBe(25);
    expect((await page('first: 1', officerOf('dept-a'))).totalCount).toBe(24);
  });

  test.each([
    ['first: 100000', 'QUERY_PAGE_TOO_LARGE'],
    ['first: -1', 'QUERY_PAGE_NEGATIVE'],
    ['last: 201', 'QUERY_PAGE_TOO_LARGE'],
    ['first: 1, last: 1', 'QUERY_PAGE_TWO_WAYS'],
    ['after: "Zm9yZ2Vk"', 'QUERY_CURSOR_FORGED'],
    ['after: "WyIyMDI2LTAxLTAxIiwiMDAwIl0AAAAAAAAAAAAAAAA"', 'QUERY_CURSOR_FORGED'],
    ['filter: { documentNumber: {} }', 'QUERY_FILTER_EMPTY'],
    ['filter: { documentNumber: { eq: null } }', 'QUERY_FILTER_NULL'],
    ['filter: { or: [] }', 'QUERY_FILTER_EMPTY'],
  ])('%s is refused with %s', async (args, code) => {
    expect(await refusal(args)).toBe(code);
  });

  test('a cursor serves only the question and the kind of viewer it was given to', async () => {
    const { pageInfo } = await page('first: 3');
    const after = `after: "${pageInfo.endCursor}"`;
    expect(await refusal(`${after}, orderBy: [{ field: PARTY_NAME }]`)).toBe('QUERY_CURSOR_FORGED');
    expect(await refusal(`${after}, filter: { partyKind: { eq: LEGAL_PERSON } }`)).toBe(
      'QUERY_CURSOR_FORGED',
    );
    const asOfficer = await exchange.ask(
      `{ penaltyDecisions(${after}) { nodes { id } } }`,
      officerOf('dept-a'),
    );
    expect(asOfficer.errors[0]?.code).toBe('QUERY_CURSOR_FORGED');
  });
});

describe('a list of keys', () => {
  const codes = Array.from({ length: 9 }, (_, i) => `listed-${(i * 4) % 9}`);
  const listed =
    '{ departments(codes: $codes, first: $first, after: $after) { nodes { code } pageInfo { endCursor } } }';

  beforeAll(async () => {
    const departments = exchange.catalogues.byCode.get('departments')!;
    for (const code of codes.toSorted())
      await place(exchange.db, departments, {
        fields: { code, name: code, level: 'COUNTY' },
        placed: { owner: 'platform', status: 'PUBLISHED' },
      });
  });

  async function found(asked: readonly string[], more = {}) {
    const query = `query ($codes: [String!], $first: Int, $after: String) ${listed}`;
    const { data, errors } = await exchange.ask(query, citizen, { codes: asked, ...more });
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = (
      data as unknown as {
        departments: { nodes: { code: string }[]; pageInfo: { endCursor: string } };
      }
    ).departments;
    return { codes: nodes.map(({ code }) => code), end: pageInfo.endCursor };
  }

  test('is answered in its order, each record once, where it is listed first', async () => {
    const asked = [...codes, codes[0]!, 'none', '__proto__', 'half \ud83d', codes[1]!];
    expect((await found(asked)).codes).toEqual(codes);
    expect((await found(asked.toReversed())).codes).toEqual([
      ...[codes[1], codes[0]],
      ...codes.slice(2).reverse(),
    ]);
  });

  test('is walked page by page', async () => {
    const first = await found(codes, { first: 4 });
    const second = await found(codes, { first: 9, after: first.end });
    expect([first.codes, second.codes]).toEqual([codes.slice(0, 4), codes.slice(4)]);
  });
});

describe('filters', () => {
  test.each([
    ['documentNumber: { eq: "罚〔2026〕3号" }', 1],
    ['documentNumber: { in: ["罚〔2026〕3号", "罚〔2026〕4号", "none"] }', 2],
    ['documentNumber: { ne: "罚〔2026〕3号" }', 23],
    ['documentNumber: { notIn: ["罚〔2026〕3号"] }', 23],
    ['partyName: { contains: "公司2" }', 5],
    ['partyName: { contains: "司" }', 24],
    ['partyName: { startsWith: "公司1" }', 11],
    ['decidedOn: { gte: "2026-01-03", lt: "2026-01-05" }', 7],
    ['fineAmount: { gt: 1000 }', 10],
    ['fineAmount: { lte: "100.50" }', 1],
    ['fineAmount: { isNull: true }', 8],
    ['fineAmount: { isNull: false }', 16],
    ['penaltyKinds: { has: FINE }', 12],
    ['partyKind: { in: [LEGAL_PERSON] }', 24],
    ['status: { eq: SUBMITTED }', 0],
    [
      'or: [{ documentNumber: { eq: "罚〔2026〕3号" } }, { documentNumber: { eq: "罚〔2026〕4号" } }]',
      2,
    ],
    ['not: { penaltyKinds: { has: FINE } }', 12],
    [
      'and: [{ partyName: { contains: "公司" } }, { fineAmount: { isNull: true } }], penaltyKinds: { has: FINE }',
      4,
    ],
    ['partyName: { contains: "%" }', 0],
  ])('%s finds %i', async (filter, count) => {
    expect((await page(`filter: { ${filter} }`)).totalCount).toBe(count);
  });
});

describe('one row more than a page has', () => {
  const fetched = async (parts: string, size = 'first: 5') => {
    const query = jest.spyOn(exchange.db.pool, 'query');
    const { errors } = await exchange.ask(`{ penaltyDecisions(${size}) { ${parts} } }`);
    const found = await Promise.all(
      query.mock.results.map(({ value }) => value as Promise<{ readonly rows: unknown[] }>),
    );
    query.mockRestore();
    expect(errors).toEqual([]);
    return found.map(({ rows }) => rows.length);
  };

  test.each([
    ['nodes { id }', 5],
    ['nodes { id } pageInfo { endCursor }', 5],
    ['nodes { id } pageInfo { hasNextPage }', 6],
    ['edges { cursor } info: pageInfo { more: hasPreviousPage }', 6],
  ])('is fetched only where somebody asks whether there are any: %s', async (parts, rows) => {
    expect(await fetched(parts)).toEqual([rows]);
    expect(await fetched(parts, 'last: 5')).toEqual([rows]);
  });
});

describe('the place of a page', () => {
  const fetched = async (pageInfo: string, more = '') => {
    const query = jest.spyOn(exchange.db.pool, 'query');
    const { data, errors } = await exchange.ask(
      `{ penaltyDecisions(first: 2) { nodes { documentNumber } ${pageInfo} } } ${more}`,
    );
    const texts = query.mock.calls.map(([one]) => (one as unknown as { text: string }).text);
    query.mockRestore();
    expect(errors).toEqual([]);
    const { penaltyDecisions } = data as unknown as { penaltyDecisions: { pageInfo?: object } };
    return { place: texts.join().includes('"decided_on"::text'), info: penaltyDecisions.pageInfo };
  };

  test('is fetched where a cursor is asked for, by whatever name', async () => {
    const cursor = expect.stringMatching(/^[\w-]{20,}$/);
    expect(await fetched('pageInfo { endCursor }')).toEqual({
      place: true,
      info: { endCursor: cursor },
    });
    const fragment = 'fragment Ends on PageInfo { first: startCursor }';
    expect(await fetched('pageInfo { ...Ends }', fragment)).toEqual({
      place: true,
      info: { first: cursor },
    });
  });

  test('is left where none is', async () => {
    expect(await fetched('pageInfo { hasNextPage }')).toEqual({
      place: false,
      info: { hasNextPage: true },
    });
    expect(await fetched('')).toEqual({ place: false });
  });
});
