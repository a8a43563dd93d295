import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import { mergedEngine } from '../../src/graph/engines/merged.ts';
import { takeOut } from '../../src/server/graphql/literals.ts';
import { contractOperations } from '../graph/contract-operations.ts';
import { placeLinked, type Linked } from '../support/linked-records.ts';
import { counting, served, type Served } from './served.ts';

// Queries that differ in numbers and texts alone share one plan; each is answered as if it were the first.

describe('a form', () => {
  test('is alike for queries that differ in numbers and texts', () => {
    const [one, other] = [
      takeOut('{ a(first: 5, x: "甲") { b } }')!,
      takeOut('{ a(first: -17, x: "") { b } }')!,
    ];
    expect(one.form).toBe(other.form);
    expect(one.literals.map(({ kind, text }) => [kind, text])).toEqual([
      ['INT', '5'],
      ['STRING', '甲'],
    ]);
    expect(other.literals.map(({ text }) => text)).toEqual(['-17', '']);
  });

  test.each([
    ['a number and a text', '{ a(x: 1) }', '{ a(x: "1") }'],
    ['names', '{ a1(x: 1) }', '{ a2(x: 1) }'],
    ['variables', '{ a(x: $v1, y: 1) }', '{ a(x: $v2, y: 1) }'],
    ['lists of other lengths', '{ a(x: [1]) }', '{ a(x: [1, 2]) }'],
    ['a block text', '{ a(x: "1") }', '{ a(x: """1""") }'],
    ['a number with a point', '{ a(x: 1) }', '{ a(x: 1.5) }'],
    ['a number that none may begin so', '{ a(x: 7) }', '{ a(x: 007) }'],
    ['a number with letters', '{ a(x: 7) }', '{ a(x: 7b) }'],
    ['a text with an escape', '{ a(x: "1") }', '{ a(x: "\\u0031") }'],
    ['a text over two lines', '{ a(x: "1") }', '{ a(x: "1\n") }'],
    ['a comment', '{ a(x: "1") }', '{ a(x: # "1"\n"1") }'],
  ])('tells apart %s', (_what, one, other) => {
    expect(takeOut(one)?.form).not.toBe(takeOut(other)?.form);
  });

  test('is none of a query without literals, or with the sign for one', () => {
    expect(takeOut('{ a { b1 c } }')).toBeUndefined();
    expect(takeOut('{ a(x: 1) } # \0INT')).toBeUndefined();
  });

  test('finds each literal where the parser finds it', () => {
    const query = '{ a(x: "甲乙", y: [1, -2, 0], z: {w: "\u{20000}"}) # 5 "x"\n { b(n: 10) } }';
    for (const { at, text, kind } of takeOut(query)!.literals)
      expect(query.slice(at)).toMatch(kind === 'INT' ? text : `"${text}"`);
    expect(() => parse(query)).not.toThrow();
  });
});

describe('asked with other literals', () => {
  const catalogues = loadCatalogues('schema');
  let server: Served;
  let linked: Linked;
  let executed: () => number;
  beforeAll(async () => {
    const counted = counting(mergedEngine(catalogues, composeCatalogues(catalogues, 'schema')));
    executed = counted.executed;
    server = await served(counted.engine);
    linked = await placeLinked(server.platform.db, catalogues, { each: 12, seed: 7 });
  }, 120_000);
  afterAll(() => server?.close());

  const ask = async (query: string, variables?: object) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return [response.status, text.replace(/"requestId":"[^"]*"/g, '')];
  };
  let apart = 0;
  // A form of its own: nobody has asked it before.
  const askAnew = (query: string, variables?: object) =>
    ask(`${query} # apart ${(apart += 1)}`, variables);

  /** Other numbers and other texts in the same places, each of them wrong, or of another kind, now and then. */
  const changes: readonly ((text: string, kind: string) => string)[] = [
    (text, kind) => (kind === 'INT' ? String(Number(text) + 1) : text),
    (text, kind) => (kind === 'INT' ? '1' : '公司'),
    (text, kind) => (kind === 'INT' ? '-1' : ''),
    (text, kind) => (kind === 'INT' ? '9999999999' : text),
    (text, kind) => (kind === 'INT' ? '0' : text.slice(0, -1)),
    (text, kind) => (kind === 'INT' ? text : '2026-02-30'),
  ];
  function changed(query: string, change: (typeof changes)[number]): string {
    let [out, end] = ['', 0];
    for (const { at, text, kind } of takeOut(query)!.literals) {
      const written = kind === 'INT' ? text : `"${text}"`;
      const other = change(text, kind);
      out += query.slice(end, at) + (kind === 'INT' ? other : `"${other}"`);
      end = at + written.length;
    }
    return out + query.slice(end);
  }

  test('every operation answers with the bytes of one that nobody asked before', async () => {
    let [shared, asked] = [0, 0];
    for (const { query, variables } of contractOperations(linked)) {
      if (!takeOut(query)) continue;
      await ask(query, variables);
      for (const change of changes) {
        const other = changed(query, change);
        const before = executed();
        const found = await ask(other, variables);
        if (executed() === before) shared += 1;
        asked += 1;
        expect({ other, found }).toEqual({ other, found: await askAnew(other, variables) });
      }
    }
    expect(asked).toBeGreaterThan(150);
    expect(shared).toBeGreaterThan(60);
  }, 240_000);

  test.each([
    [
      'a look-up',
      (i: number) =>
        `{ enterprise(creditCode: "${linked.keys.get('Enterprise')![i % 8]!}") { name } }`,
    ],
    ['a page', (i: number) => `{ penaltyDecisions(first: ${i}) { nodes { id } } }`],
    [
      'an amount',
      (i: number) => `{ penaltyDecisions(filter: { fineAmount: { gte: ${i} } }) { nodes { id } } }`,
    ],
    [
      'a list',
      (i: number) =>
        `{ penaltyDecisions(filter: { authorityCode: { in: ["${i}", "x"] } }) { totalCount } }`,
    ],
    [
      'a search',
      (i: number) =>
        `{ enterprises(filter: { name: { contains: "${'公司有限'.slice(0, i)}" } }) { totalCount } }`,
    ],
    [
      'a fragment',
      (i: number) =>
        `query { ...f } fragment f on Query { penaltyDecisions(first: ${i}) { totalCount } }`,
    ],
    [
      'with variables besides',
      (i: number) =>
        `query ($x: String) { penaltyDecisions(first: ${i}, filter: { partyName: { eq: $x } }) { totalCount } }`,
    ],
  ])('%s is not executed anew', async (_what, queryFor) => {
    await ask(queryFor(2), { x: 'y' });
    for (const i of [3, 4, 1]) {
      const before = executed();
      const found = await ask(queryFor(i), { x: 'y' });
      expect(executed()).toBe(before);
      expect(found).toEqual(await askAnew(queryFor(i), { x: 'y' }));
    }
  });

  test.each([
    [
      'two fields of one name must agree',
      '{ a: penaltyDecisions(first: 1) { totalCount } a: penaltyDecisions(first: 1) { totalCount } }',
      '{ a: penaltyDecisions(first: 1) { totalCount } a: penaltyDecisions(first: 2) { totalCount } }',
    ],
    [
      'a value must fit',
      '{ enterprise(creditCode: "91230500MA1B3N1N2M") { name } }',
      '{ enterprise(creditCode: "none") { name } }',
    ],
    [
      'a page must not be too dear',
      '{ penaltyDecisions(first: 1) { nodes { party { penalties(first: 1) { nodes { party { penalties(first: 1) { nodes { id } } } } } } } } }',
      '{ penaltyDecisions(first: 200) { nodes { party { penalties(first: 200) { nodes { party { penalties(first: 200) { nodes { id } } } } } } } } }',
    ],
  ])('%s: refused as ever', async (_rule, right, wrong) => {
    for (let turn = 0; turn < 2; turn += 1) expect((await ask(right))[1]).not.toContain('errors');
    const refused = await ask(wrong);
    expect(refused[1]).toContain('"errors"');
    expect(refused).toEqual(await askAnew(wrong));
  });

  test('a value that a client sends under the name of a literal changes nothing', async () => {
    const page = (first: number) =>
      `{ penaltyDecisions(first: ${first}) { nodes { id documentNumber } } }`;
    await ask(page(1));
    expect(await ask(page(3), { _literal_0: 7 })).toEqual(await askAnew(page(3)));
  });
});
