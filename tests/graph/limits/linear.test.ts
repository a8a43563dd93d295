import { describe, expect, test } from '@jest/globals';
import { getOperationAST, Kind, parse, visit, type DocumentNode } from 'graphql';
import { operationCost } from '../../../src/graph/limits/check-cost.ts';
import { shapeOf } from '../../../src/graph/limits/shape.ts';
import { countObjects } from '../../../src/graph/limits/sizes.ts';
import { smallSchema } from './small-schema.ts';

/** A document that counts how often the selections of its nodes are read. */
function counted(query: string): { readonly document: DocumentNode; readonly reads: () => number } {
  let reads = 0;
  const document = visit(parse(query, { noLocation: true }), {
    enter(node) {
      if (node.kind !== Kind.SELECTION_SET) return;
      const { selections } = node;
      Object.defineProperty(node, 'selections', {
        enumerable: true,
        get: () => {
          reads += 1;
          return selections;
        },
      });
    },
  });
  reads = 0;
  return { document, reads: () => reads };
}

const times = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ');

// L38: in each of these a validator that follows spreads one by one would visit 2^n, or n^2, nodes.
const shapes: readonly (readonly [string, (n: number) => string])[] = [
  [
    'fragments that spread the next one twice',
    (n) =>
      `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Query { catalogues { code } }`,
  ],
  [
    'one fragment spread everywhere',
    (n) =>
      `{ ${times(n, (i) => `a${i}: catalogues { ...C }`)} } fragment C on Catalogue { fields { name } }`,
  ],
  [
    'fragments that each spread all others before',
    (n) =>
      `{ ...F${n} } ${times(n, (i) => `fragment F${i} on Query { __typename }`)} fragment F${n} on Query { ${times(n, (i) => `...F${i}`)} }`,
  ],
  [
    'fragments in a circle',
    (n) =>
      `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { ...F${(i + 1) % n} ...F${i} }`)}`,
  ],
  [
    'nested fields',
    (n) => `{ enterprise(creditCode: "1") ${'{ parent '.repeat(n)}{ name }${'}'.repeat(n)} }`,
  ],
];

describe.each(shapes)('%s', (_name, of) => {
  test.each([
    [
      'are measured',
      (document: DocumentNode) => shapeOf(getOperationAST(document)!.selectionSet, document),
    ],
    [
      'are costed',
      (document: DocumentNode) =>
        operationCost({
          schema: smallSchema,
          document,
          operation: getOperationAST(document)!,
          variables: {},
        }),
    ],
  ])('%s with twice the visits where they are twice as long', (_how, measure) => {
    const visits = (n: number) => {
      const { document, reads } = counted(of(n));
      measure(document);
      return reads();
    };
    const [once, twice, fourTimes] = [visits(50), visits(100), visits(200)];
    expect(once).toBeGreaterThan(2);
    expect(twice).toBeLessThanOrEqual(once * 2 + 2);
    expect(fourTimes).toBeLessThanOrEqual(twice * 2 + 2);
  });
});

test('a value is counted with one visit for each of its parts', () => {
  let reads = 0;
  const watched = (value: object): object =>
    new Proxy(value, {
      ownKeys: (target) => {
        reads += 1;
        return Reflect.ownKeys(target);
      },
    });
  const filter = (n: number) =>
    watched({ or: Array.from({ length: n }, () => watched({ name: watched({ contains: 'a' }) })) });
  const visits = (n: number) => {
    reads = 0;
    countObjects(filter(n));
    return reads;
  };
  expect([visits(100), visits(200)]).toEqual([201, 401]);
});
