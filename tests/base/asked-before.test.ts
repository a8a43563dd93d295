import { expect, test } from '@jest/globals';
import { askedBefore } from '../../src/base/asked-before.ts';

test('a name was asked before when it comes again', () => {
  const wasAsked = askedBefore();
  expect(['a', 'b', 'a', 'b', 'c', ''].map(wasAsked)).toEqual([
    ...[false, false, true, true, false, false],
  ]);
});

test('each of 10,000 that come twice is known the second time, but for some that share a place', () => {
  const wasAsked = askedBefore();
  const names = Array.from({ length: 10_000 }, (_, i) => `${i} {"authority":"110000","from":${i}}`);
  expect(names.filter(wasAsked)).toEqual([]);
  expect(names.filter(wasAsked).length).toBeGreaterThan(8_000);
});
