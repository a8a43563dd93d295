import { describe, expect, jest, test } from '@jest/globals';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { budgets } from '../../../src/graph/limits/bounds.ts';
import { checkCost, operationCost } from '../../../src/graph/limits/check-cost.ts';
import { smallSchema } from './small-schema.ts';

function costed(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  return { schema: smallSchema, document, operation: getOperationAST(document)!, variables };
}
const cost = (query: string, variables?: Record<string, unknown>) =>
  operationCost(costed(query, variables));

describe('cost counts', () => {
  test.each([
    ['one object', '{ enterprise(creditCode: "1") { name } }', 1],
    ['a page without a size as 20', '{ enterprises { nodes { name } } }', 21],
    ['a page by its size', '{ enterprises(first: 50) { edges { node { name } } } }', 51],
    ['pages from the end', '{ enterprises(last: 50) { nodes { name } } }', 51],
    ['a total', '{ enterprises { totalCount } }', 2],
    [
      'pages inside pages as their product',
      '{ enterprises(first: 40) { nodes { penalties(first: 3) { nodes { party { name } } } } } }',
      1 + 40 * (1 + 1 + 3 * 2),
    ],
    [
      'a page behind a fragment',
      '{ enterprises(first: 40) { ...P } } fragment P on EnterpriseConnection { nodes { name } }',
      41,
    ],
    [
      'one fragment under pages of different size',
      `{ a: enterprises(first: 40) { ...P } b: enterprises(first: 2) { ...P } }
       fragment P on EnterpriseConnection { nodes { name } }`,
      41 + 3,
    ],
    ['ids', '{ nodes(ids: ["1", "2", "3"]) { id } }', 3],
    ['keys', '{ enterprises(creditCodes: ["1", "2"]) { nodes { name } } }', 3],
    ['lists of unknown length as 5', '{ catalogues { fields { name } } }', 5 + 25],
    [
      'each condition of a filter',
      '{ enterprises(filter: { or: [{ name: { contains: "a" } }, { name: { contains: "b" } }] }) { totalCount } }',
      5 + 2,
    ],
    ['search', '{ search(text: "药") { nodes { name } } }', 121],
    ['what is skipped', '{ enterprise(creditCode: "1") @skip(if: true) { name } }', 1],
    ['mutations', 'mutation { rename(code: "1") { parent { name } } }', 2],
    [
      'a page longer than any as the longest',
      '{ enterprises(first: 100000) { nodes { id } } }',
      201,
    ],
    ['a negative page as empty', '{ enterprises(first: -5) { nodes { id } } }', 1],
  ])('%s', (_case, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  test.each([
    ['a page size', { n: 50 }, 51],
    ['a default, where none was sent', {}, 31],
    ['a default, where null was sent', { n: null }, 31],
    ['nonsense, as the default page', { n: 'many' }, 21],
  ])('variables: %s', (_case, variables, expected) => {
    const query = 'query ($n: Int = 30) { enterprises(first: $n) { nodes { name } } }';
    expect(cost(query, variables)).toBe(expected);
  });

  test('variables: keys and conditions', () => {
    const keys = { codes: Array.from({ length: 5000 }, String) };
    const query =
      'query ($codes: [String!], $f: Filter) { enterprises(creditCodes: $codes, filter: $f) { nodes { name } } }';
    expect(cost(query, keys)).toBe(5001);
    const conditions = Array.from({ length: 100 }, () => ({ name: { in: ['a', 'b'] } }));
    expect(cost(query, { f: { or: conditions } })).toBe(21 + 201);
  });
});

test('one document costs what its variables make it, whatever was sent before', () => {
  const query = `query ($n: Int = 30, $c: [String!], $f: Filter) {
    enterprises(first: $n, filter: $f) { ...P } byKey: enterprises(creditCodes: $c) { nodes { name } }
    enterprise(creditCode: $c) { name } } fragment P on EnterpriseConnection { nodes { name } }`;
  const document = parse(query);
  const operation = getOperationAST(document)!;
  const kept = (variables: Record<string, unknown>) =>
    operationCost({ schema: smallSchema, document, operation, variables });
  const sent = [
    {},
    { n: 5 },
    { n: 5, c: ['1'] },
    { n: 5, c: ['1', '2'] },
    { n: 5, f: { name: { eq: 'a' } } },
    { n: '5' },
    { n: null, f: { or: [{}, {}] } },
    { n: 200 },
  ];
  for (const first of sent)
    for (const second of sent)
      for (const variables of [first, second, first])
        expect(kept(variables)).toBe(cost(query, variables));
  expect(new Set(sent.map(kept)).size).toBe(7);
});

test('an operation that comes again with another key is not counted again', () => {
  const asked = costed('query ($c: String!) { enterprise(creditCode: $c) { name } }', { c: '1' });
  const fields = jest.spyOn(smallSchema, 'getRootType');
  for (const c of ['1', '2', '3']) expect(operationCost({ ...asked, variables: { c } })).toBe(1);
  expect(fields).toHaveBeenCalledTimes(1);
  fields.mockRestore();
});

test('a page of 40 enterprises, each with 3 penalties of 3, passes; their product of thousands does not', () => {
  const page = (size: number) =>
    costed(
      `{ enterprises(first: ${size}) { nodes { penalties(first: ${size}) { nodes { party { name } } } } } }`,
    );
  expect(() => checkCost(page(40), { kind: 'ANONYMOUS' })).not.toThrow();
  expect(() => checkCost(page(200), { kind: 'ANONYMOUS' })).toThrow(
    expect.objectContaining({
      code: 'LIMIT_TOO_COSTLY',
      facts: expect.objectContaining({ limit: budgets.ANONYMOUS, found: 80401 }),
    }),
  );
  expect(() => checkCost(page(200), { kind: 'OFFICER' })).not.toThrow();
});

test('looking up 5,000 credit codes at once is open to everybody', () => {
  const query =
    'query ($c: [String!]) { enterprises(creditCodes: $c) { nodes { name penalties { totalCount } } } }';
  const sent = costed(query, { c: Array.from({ length: 5000 }, String) });
  expect(() => checkCost(sent, { kind: 'ANONYMOUS' })).not.toThrow();
});

test("GraphiQL's introspection is open to everybody; a heap of introspections is not", () => {
  const one = costed(getIntrospectionQuery());
  expect(() => checkCost(one, { kind: 'ANONYMOUS' })).not.toThrow();
  const many = Array.from(
    { length: 50 },
    (_, i) => `a${i}: __schema { types { fields { args { type { fields { name } } } } } }`,
  );
  expect(() => checkCost(costed(`{ ${many.join(' ')} }`), { kind: 'ANONYMOUS' })).toThrow();
});

test('a variable nested thousands deep is counted without exhausting the stack', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;
  expect(cost('query ($f: Filter) { enterprises(filter: $f) { totalCount } }', { f: deep })).toBe(
    2,
  );
});

// L38: 2^200 objects, written in a few thousand words.
test('counting takes time linear in the text', () => {
  const doubling = Array.from(
    { length: 200 },
    (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
  );
  const query = `{ ...F0 } ${doubling.join(' ')} fragment F200 on Query { catalogues { code } }`;
  expect(cost(query)).toBeGreaterThan(1e50);
});
