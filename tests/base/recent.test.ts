import { expect, test } from '@jest/globals';
import { recent } from '../../src/base/recent.ts';

const names = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `${from + i}`);

test('keeps no more than so many, and the last half of them for certain', () => {
  const kept = recent<string>(100);
  for (const name of names(0, 1000)) kept.set(name, name);
  const found = names(0, 1000).filter((name) => kept.get(name) !== undefined);
  expect(found.length).toBeLessThanOrEqual(100);
  expect(found).toEqual(expect.arrayContaining(names(950, 50)));
  expect(kept.get('0')).toBeUndefined();
});

test('keeps what is used again, however much comes after it', () => {
  const kept = recent<string>(100);
  kept.set('used', 'still');
  for (const name of names(0, 1000)) {
    kept.set(name, name);
    expect(kept.get('used')).toBe('still');
  }
});

test('counts sizes where they are given, each name once', () => {
  const kept = recent<string>(100);
  for (let turn = 0; turn < 50; turn += 1) kept.set('one', `${turn}`, 20);
  kept.set('other', 'value', 20);
  expect([kept.get('one'), kept.get('other')]).toEqual(['49', 'value']);
  for (const name of names(0, 3)) kept.set(name, name, 50);
  expect([kept.get('one'), kept.get('other')]).toEqual([undefined, undefined]);
});

test('forgets what it is told to forget', () => {
  const kept = recent<string>(4);
  for (const name of names(0, 4)) kept.set(name, name);
  kept.delete('3');
  kept.delete('0');
  expect(names(0, 4).map((name) => kept.get(name))).toEqual([undefined, '1', '2', undefined]);
  kept.clear();
  expect(kept.get('2')).toBeUndefined();
});
