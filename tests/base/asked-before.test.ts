import { expect, test } from '@jest/globals';
import { askedBefore } from '../../src/base/asked-before.ts';

const enough = 1_000_000;

test('a name was asked before when it comes again', () => {
  const wasAsked = askedBefore(enough);
  expect(['a', 'b', 'a', 'b', 'c', ''].map((name) => wasAsked(name, 1))).toEqual([
    ...[false, false, true, true, false, false],
  ]);
});

test('what comes again only after much else was not worth keeping', () => {
  const wasAsked = askedBefore(100);
  expect(wasAsked('a', 10)).toBe(false);
  expect(wasAsked('b', 99)).toBe(false);
  expect(wasAsked('a', 10)).toBe(true);
  expect(wasAsked('c', 90)).toBe(false);
  expect(wasAsked('b', 99)).toBe(false);
  expect(wasAsked('a', 10)).toBe(false);
});

test('each of 10,000 that come twice is known the second time, but for some that share a place', () => {
  const wasAsked = askedBefore(enough);
  const names = Array.from({ length: 10_000 }, (_, i) => `${i} {"authority":"110000","from":${i}}`);
  expect(names.filter((name) => wasAsked(name, 1))).toEqual([]);
  expect(names.filter((name) => wasAsked(name, 1)).length).toBeGreaterThan(8_000);
});
