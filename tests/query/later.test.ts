import { expect, test } from '@jest/globals';
import { settle, slotOnce } from '../../src/query/later.ts';

test('what is read once is read once in each run, and again after it failed', () => {
  const read: string[] = [];
  const place = slotOnce(({ today }) => {
    read.push(today);
    if (today === 'never') throw new Error('no such day');
    return today;
  }, 'sample');
  const [first, second, failing] = ['1', '2', 'never'].map((today) => ({ values: {}, today }));
  expect([first, first, second, first].map((given) => settle(place, given!))).toEqual([
    ...['1', '1', '2', '1'],
  ]);
  expect(read).toEqual(['1', '2', '1']);
  for (let turn = 0; turn < 2; turn += 1)
    expect(() => settle(place, failing!)).toThrow('no such day');
  expect(settle(place, second!)).toBe('2');
});
