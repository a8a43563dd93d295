import { setTimeout as wait } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { fewAtOnce } from '../../src/base/few-at-once.ts';

const long = 1e6; // ms: longer than any test

/** A task that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const task = new Promise<void>((resolve) => (end = resolve));
  return { task, end };
}

test('so many tasks run at once, the others in the order in which they came', async () => {
  const inTurn = fewAtOnce(2, long);
  const began: number[] = [];
  const tasks = [held(), held(), held(), held()];
  const all = tasks.map(({ task }, i) =>
    inTurn(() => {
      began.push(i);
      return task;
    }),
  );
  await wait(5);
  expect(began).toEqual([0, 1]);
  tasks[1]!.end();
  await all[1];
  await wait(5);
  expect(began).toEqual([0, 1, 2]);
  tasks.forEach(({ end }) => end());
  await Promise.all(all);
  expect(began).toEqual([0, 1, 2, 3]);
});

test('a task that fails gives its place to the next, and its error to who asked', async () => {
  const inTurn = fewAtOnce(1, long);
  const [bad, good] = [
    inTurn(() => Promise.reject(new Error('bad'))),
    inTurn(() => Promise.resolve(1)),
  ];
  await expect(bad).rejects.toThrow('bad');
  expect(await good).toBe(1);
  expect(await inTurn(() => Promise.resolve(2))).toBe(2);
});

test('one that takes longer than patience allows holds up nobody, and gives up its place once', async () => {
  jest.useFakeTimers();
  try {
    const inTurn = fewAtOnce(1, 25);
    const slow = held();
    const others = [held(), held()];
    let begun = 0;
    const slowly = inTurn(() => slow.task);
    const all = others.map(({ task }) =>
      inTurn(() => {
        begun += 1;
        return task;
      }),
    );
    await jest.advanceTimersByTimeAsync(24);
    expect(begun).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(begun).toBe(1);
    slow.end();
    await slowly;
    await jest.advanceTimersByTimeAsync(20);
    expect(begun).toBe(1);
    others.forEach(({ end }) => end());
    await Promise.all(all);
    expect(begun).toBe(2);
  } finally {
    jest.useRealTimers();
  }
});

test('the next asks its question before what came of the last is made use of', async () => {
  const inTurn = fewAtOnce(1, long);
  const told: string[] = [];
  const first = held();
  const used = inTurn(() => first.task).then(() => told.push('used'));
  const next = inTurn(async () => {
    await new Promise<void>((taken) => process.nextTick(taken)); // as a pool gives a connection
    told.push('asked');
  });
  first.end();
  await Promise.all([used, next]);
  expect(told).toEqual(['asked', 'used']);
});
