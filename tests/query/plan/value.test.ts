import { expect, test } from '@jest/globals';
import { readAll } from '../../../src/query/plan/value.ts';
import type { Running } from '../../../src/query/running.ts';

test.each(['name', '__proto__', 'constructor'])(
  'what is read under %s is a value like others',
  (key) => {
    const read = readAll<readonly unknown[]>([
      [key, ([one]) => one],
      ['other', ([, other]) => other],
    ]);
    const inherited = { polluted: true };
    const values = read([inherited, 2], {} as Running);
    expect(Object.entries(values)).toEqual([
      [key, inherited],
      ['other', 2],
    ]);
    expect((values as { polluted?: boolean }).polluted).toBeUndefined();
  },
);
