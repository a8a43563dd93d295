import { expect, test } from '@jest/globals';
import { restarts } from '../../../src/server/processes/restarts.ts';

test('a process that keeps dying is started again after longer and longer pauses, half a minute at most', () => {
  const { delayAfter } = restarts();
  const delays = Array.from({ length: 10 }, () => delayAfter(5));
  expect(delays.slice(0, 4)).toEqual([200, 400, 800, 1600]);
  expect(delays.at(-1)).toBe(30_000);
});

test('one that has lived for a minute is started again at once', () => {
  const { delayAfter } = restarts();
  for (let turn = 0; turn < 6; turn += 1) delayAfter(5);
  expect(delayAfter(60_000)).toBe(200);
});
