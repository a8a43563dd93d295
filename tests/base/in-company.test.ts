import { expect, test } from '@jest/globals';
import { fewAtOnce } from '../../src/base/few-at-once.ts';
import { inCompany } from '../../src/base/in-company.ts';

/** So many places; the first work goes on until it is told to end; tells which keys each work was given. */
function working({ places = 1, most = 3, abreast = 1, patience = 1e6 } = {}) {
  const works: string[][] = [];
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  const ask = inCompany(fewAtOnce(places, 1e6), { most, abreast, patience });
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

/** Until a work that waits for one turn of the event loop has begun. */
async function settle() {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
}

test('those who have come by the same turn of the event loop share the first work, and none after it has begun', async () => {
  const { ask, work, works, end } = working({ places: 4 });
  const all = [ask('one', 'a', work()), ask('one', 'b', work())];
  await settle();
  all.push(ask('one', 'c', work()));
  end();
  expect(await Promise.all(all)).toEqual([['A', 'B'], ['A', 'B'], ['C']]);
  expect(works).toEqual([['a', 'b'], ['c']]);
});

test('a work that can take no more begins at once', async () => {
  const { ask, work, works, end } = working();
  const all = ['a', 'b', 'c'].map((key) => ask('one', key, work()));
  let turns = 0;
  setImmediate(() => (turns += 1));
  for (let i = 0; i < 50; i += 1) await Promise.resolve();
  expect({ works, turns }).toEqual({ works: [['a', 'b', 'c']], turns: 0 });
  end();
  await Promise.all(all);
});

test('who comes first is alone; those who wait under one name share, as many as may', async () => {
  const { ask, work, works, end } = working();
  const first = ask('one', 'a', work());
  await settle();
  const all = [first, ...['b', 'c', 'd', 'e'].map((key) => ask('one', key, work()))];
  const other = ask('other', 'f', work());
  await settle();
  expect(works).toEqual([['a']]);
  end();
  expect(await Promise.all(all)).toEqual([['A'], ...[0, 1, 2].map(() => ['B', 'C', 'D']), ['E']]);
  expect(await other).toEqual(['F']);
  expect(works).toEqual([['a'], ['f'], ['b', 'c', 'd'], ['e']]);
});

test('those who come while a work of their name goes on gather, though there is a place; another name does not wait', async () => {
  const { ask, work, works, end } = working({ places: 4 });
  const first = ask('one', 'a', work());
  await settle();
  const all = [first, ask('one', 'b', work()), ask('one', 'c', work())];
  expect(await ask('other', 'd', work())).toEqual(['D']);
  expect(works).toEqual([['a'], ['d']]);
  end();
  expect(await Promise.all(all)).toEqual([['A'], ['B', 'C'], ['B', 'C']]);
  expect(works).toEqual([['a'], ['d'], ['b', 'c']]);
});

test('as many works of one name go on at once as may', async () => {
  const { ask, work, works, end } = working({ places: 4, abreast: 2 });
  const first = ask('one', 'a', work());
  await settle();
  expect(await ask('one', 'b', work())).toEqual(['B']);
  const all = [first, ...['c', 'd'].map((key) => ask('one', key, work()))];
  await settle();
  expect(works).toEqual([['a'], ['b'], ['c', 'd']]);
  end();
  await Promise.all(all);
});

test('a slow work holds up the next of its name no longer than patience has it', async () => {
  const { ask, work, end } = working({ places: 2, patience: 5 });
  const first = ask('one', 'a', work());
  await settle();
  expect(await ask('one', 'b', work())).toEqual(['B']);
  end();
  expect(await first).toEqual(['A']);
});

test('a name is free again once its works have ended, also badly', async () => {
  const { ask, work, works, end } = working({ places: 4 });
  end();
  await expect(
    ask(
      'one',
      'a',
      work(() => true),
    ),
  ).rejects.toThrow('bad: a');
  expect(await ask('one', 'b', work())).toEqual(['B']);
  expect(works).toEqual([['a'], ['b']]);
});

test('what came once the work had begun is not answered by it', async () => {
  const { ask, work, works, end } = working();
  const first = ask('one', 'a', work());
  await settle();
  const second = ask('one', 'b', work());
  end();
  await Promise.all([first, second]);
  expect(works).toEqual([['a'], ['b']]);
});

test("nobody's key spoils another's answer", async () => {
  const { ask, work, end } = working();
  const bad = work((keys) => keys.includes('c'));
  const all = ['a', 'b', 'c', 'd'].map((key) => ask('one', key, bad));
  const settled = Promise.allSettled(all);
  end();
  expect((await settled).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(
    [['A'], ['B'], 'failed', ['D']],
  );
});
