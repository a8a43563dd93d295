import { expect, test } from '@jest/globals';
import { batched } from '../../src/base/batched.ts';

// A work begins in the next turn of the event loop.
const beginning = async () => {
  for (let turns = 0; turns < 2; turns += 1) await new Promise(setImmediate);
};

test('what is given while a work is under way is done together by the next', async () => {
  const works: number[][] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const double = batched(async (items: readonly number[]) => {
    works.push([...items]);
    await held;
    return items.length;
  });
  const first = double(1);
  await beginning();
  const others = [double(2), double(3)];
  release();
  expect(await Promise.all([first, ...others])).toEqual([1, 2, 2]);
  expect(works).toEqual([[1], [2, 3]]);
});

test('a work that fails fails for all that it was for, and for nobody after them', async () => {
  const work = batched((items: readonly string[]) =>
    items.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve(items.length),
  );
  const told = await Promise.allSettled([work('good'), work('bad')]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await work('good')).toBe(1);
});

test('who arrives later in the same turn of the event loop is let in', async () => {
  const works: number[][] = [];
  const work = batched((items: readonly number[]) => Promise.resolve(works.push([...items])));
  const first = work(1);
  for (let moments = 0; moments < 20; moments += 1) await Promise.resolve();
  await Promise.all([first, work(2)]);
  expect(works).toEqual([[1, 2]]);
});
