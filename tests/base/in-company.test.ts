import { expect, test } from '@jest/globals';
import { fewAtOnce } from '../../src/base/few-at-once.ts';
import { inCompany } from '../../src/base/in-company.ts';

/** One place, which the first work keeps until it is told to end; tells which keys each work was given. */
function onePlace(most = 3) {
  const works: string[][] = [];
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  const ask = inCompany(fewAtOnce(1, 1e6), most);
  const work =
    (isBad: (keys: readonly string[]) => boolean = () => false) =>
    async (keys: readonly string[]) => {
      works.push([...keys]);
      if (works.length === 1) await held;
      if (isBad(keys)) throw new Error(`bad: ${keys.join()}`);
      return keys.map((key) => key.toUpperCase());
    };
  return { ask, work, works, end: () => end() };
}

const settle = () => new Promise(setImmediate);

test('who waits for no turn is alone; those who wait under one name share, as many as may', async () => {
  const { ask, work, works, end } = onePlace();
  const first = ask('one', 'a', work());
  await settle();
  const all = [first, ...['b', 'c', 'd', 'e'].map((key) => ask('one', key, work()))];
  const other = ask('other', 'f', work());
  await settle();
  expect(works).toEqual([['a']]);
  end();
  expect(await Promise.all(all)).toEqual([['A'], ...[0, 1, 2].map(() => ['B', 'C', 'D']), ['E']]);
  expect(await other).toEqual(['F']);
  expect(works).toEqual([['a'], ['b', 'c', 'd'], ['e'], ['f']]);
});

test('what came once the work had begun is not answered by it', async () => {
  const { ask, work, works, end } = onePlace();
  const first = ask('one', 'a', work());
  await settle();
  const second = ask('one', 'b', work());
  end();
  await Promise.all([first, second]);
  expect(works).toEqual([['a'], ['b']]);
});

test("nobody's key spoils another's answer", async () => {
  const { ask, work, end } = onePlace();
  const bad = work((keys) => keys.includes('c'));
  const all = ['a', 'b', 'c', 'd'].map((key) => ask('one', key, bad));
  const settled = Promise.allSettled(all);
  end();
  expect((await settled).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(
    [['A'], ['B'], 'failed', ['D']],
  );
});
