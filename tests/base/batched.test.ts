import { expect, test } from '@jest/globals';
import { batched } from '../../src/base/batched.ts';

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
  await new Promise(setImmediate); // the first work begins
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
