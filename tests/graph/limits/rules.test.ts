import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, parse, validate } from 'graphql';
import { Refusal } from '../../../src/base/refusal.ts';
import { limitRules } from '../../../src/graph/limits/rules.ts';
import { smallSchema } from './small-schema.ts';

const codesOf = (query: string) =>
  validate(smallSchema, parse(query), [...limitRules]).map(({ originalError }) =>
    originalError instanceof Refusal ? originalError.code : 'not a refusal',
  );
const times = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');
const nested = (levels: number) =>
  `{ enterprise(creditCode: "1") ${'{ parent '.repeat(levels - 2)}{ name ${'}'.repeat(levels - 1)} }`;

describe('an operation is refused when', () => {
  test.each([
    ['its fields nest too deeply', nested(16), 'LIMIT_TOO_DEEP'],
    [
      'fragments hide the depth',
      `{ ...A } fragment A on Query { enterprise(creditCode: "1") { ...B } }
       fragment B on Enterprise ${'{ parent '.repeat(14)}{ name ${'}'.repeat(15)}`,
      'LIMIT_TOO_DEEP',
    ],
    ['it selects too many fields', `{ ${times(2001, () => 'catalogues')} }`, 'LIMIT_TOO_BROAD'],
    [
      'fragments multiply its fields',
      `{ ...F0 } ${times(20, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}
       fragment F20 on Query { __typename }`,
      'LIMIT_TOO_BROAD',
    ],
    [
      'it has too many aliases',
      `{ ${times(101, (i) => `a${i}: catalogues { code }`)} }`,
      'LIMIT_TOO_MANY_ALIASES',
    ],
    [
      'fragments multiply its aliases',
      `{ ${times(11, (i) => `a${i}: catalogues { ...C }`)} }
       fragment C on Catalogue { ${times(10, (i) => `b${i}: code`)} }`,
      'LIMIT_TOO_MANY_ALIASES',
    ],
    [
      'it piles up directives',
      `{ catalogues ${'@include(if: true) '.repeat(51)} { code } }`,
      'LIMIT_TOO_MANY_DIRECTIVES',
    ],
    ['an alias is __proto__', '{ __proto__: catalogues { code } }', 'LIMIT_RESERVED_NAME'],
    ['an alias is constructor', '{ constructor: __typename }', 'LIMIT_RESERVED_NAME'],
    ['an alias begins with __', '{ catalogues { __x: code } }', 'LIMIT_RESERVED_NAME'],
  ])('%s', (_case, query, code) => {
    expect(codesOf(query)).toEqual([code]);
  });
});

test('the deepest operation that is allowed passes', () => {
  expect(codesOf(nested(15))).toEqual([]);
});

test("GraphiQL's introspection passes", () => {
  const options = { schemaDescription: true, inputValueDeprecation: true, specifiedByUrl: true };
  expect(codesOf(getIntrospectionQuery({ ...options, directiveIsRepeatable: true }))).toEqual([]);
});

test('fragments that form a circle are measured without end', () => {
  const circle = '{ ...A } fragment A on Query { ...B } fragment B on Query { __typename ...A }';
  expect(codesOf(circle)).toEqual([]);
});

// L38: 2^200 fields, written in a few thousand words; linear.test.ts counts the visits.
test('fragments that double themselves are measured to the end', () => {
  const doubling = times(200, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  expect(codesOf(`{ ...F0 } ${doubling} fragment F200 on Query { __typename }`)).toEqual([
    'LIMIT_TOO_BROAD',
  ]);
});
