import { describe, expect, test } from '@jest/globals';
import { fieldsRead, holds, parseCondition } from '../../src/catalogue/condition.ts';

describe('parseCondition', () => {
  test.each([
    ['partyKind = NATURAL_PERSON', 'partyKind', '=', ['NATURAL_PERSON']],
    ['partyKind!=NATURAL_PERSON', 'partyKind', '!=', ['NATURAL_PERSON']],
    ['name = "华信 and 食品"', 'name', '=', ['华信 and 食品']],
    ['name = 华信', 'name', '=', ['华信']],
    ['name = ""', 'name', '=', ['']],
    ['decidedOn = 2022-05-16', 'decidedOn', '=', ['2022-05-16']],
    ['code in (A, "B, C",D)', 'code', 'in', ['A', 'B, C', 'D']],
    ['kinds has FINE', 'kinds', 'has', ['FINE']],
    ['kinds HAS FINE', 'kinds', 'has', ['FINE']],
    ['fine is null', 'fine', 'is null', []],
    ['fine is not null', 'fine', 'is not null', []],
    ['fine IS  NOT\nNULL', 'fine', 'is not null', []],
  ])('reads %j', (...[text, field, op, values]) => {
    expect(parseCondition(text)).toEqual({ text, anyOf: [[{ field, op, values }]] });
  });

  test('"and" binds tighter than "or"', () => {
    const { anyOf } = parseCondition('a = 1 or b = 2 and c is null or d has X');
    expect(anyOf.map((group) => group.map(({ field }) => field))).toEqual([
      ['a'],
      ['b', 'c'],
      ['d'],
    ]);
  });

  test.each([
    '',
    'partyKind',
    'partyKind =',
    'partyKind = A B',
    'partyKind == A',
    'partyKind < A',
    '1 = A',
    'a = 1 and',
    'or a = 1',
    'a = 1 and or b = 2',
    '(a = 1)',
    'not a = 1',
    'a = "unclosed',
    'a = 1; drop table x',
    'code in A',
    'code in ()',
    'code in (A B)',
    'code in (A,)',
    'code in (,A)',
    'code in (A',
    'fine is',
    'fine is A',
    'fine is not',
  ])('refuses %j', (text) => {
    expect(() => parseCondition(text)).toThrow(
      expect.objectContaining({ code: 'CATALOGUE_CONDITION_UNREADABLE' }),
    );
  });

  test('refuses a long list that is not closed at once', () => {
    const started = performance.now();
    expect(() => parseCondition(`code in (${'a'.repeat(50_000)} `)).toThrow('Cannot read');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('holds', () => {
  const record = {
    kind: 'PERSON',
    kinds: ['FINE', 'WARNING'],
    one: ['WARNING'],
    count: 3,
    open: true,
    none: null,
  };

  test.each([
    ['kind = PERSON', true],
    ['kind = FIRM', false],
    ['kind != FIRM', true],
    ['kind in (FIRM, PERSON)', true],
    ['kinds has FINE', true],
    ['kinds has DETENTION', false],
    ['kinds = WARNING', false],
    ['one = WARNING', true],
    ['kind has PERSON', false],
    ['count = 3', true],
    ['open = true', true],
    ['none is null', true],
    ['absent is null', true],
    ['kind is not null', true],
    ['kind = FIRM or count = 3', true],
    ['kind = PERSON and count = 4', false],
    ['kind = PERSON or count = 4 and open = false', true],
  ])('%s: %j', (text, expected) => {
    expect(holds(parseCondition(text), record)).toBe(expected);
  });

  test.each(['none = A', 'none != A', 'none in (A)', 'none has A'])(
    'a field without a value is neither equal nor different: %s',
    (text) => {
      expect(holds(parseCondition(text), record)).toBe(false);
    },
  );
});

test('fieldsRead names each field once', () => {
  expect(fieldsRead(parseCondition('a = 1 or b = 2 and a is null'))).toEqual(['a', 'b']);
});
