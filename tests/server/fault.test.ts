import { expect, test } from '@jest/globals';
import { faultTraces } from '../../src/server/fault.ts';
import { holdsKey } from '../../src/server/key-in-address.ts';
import { safeName } from '../../src/server/notes.ts';

test.each([
  ['a key', 'Key (name)=(王小明) already exists.', 'Key (name)=(…) already exists.'],
  [
    'a value',
    'invalid input syntax for type uuid: "王小明"',
    'invalid input syntax for type uuid: "…"',
  ],
  ['a number', 'no row for 11010119900307451X', 'no row for …'],
])('a fault in the log does not repeat %s', (_case, message, told) => {
  expect(faultTraces(new Error(message)).message).toBe(told);
});

test('a fault in the log has where it happened, and what caused it', () => {
  const traces = faultTraces(new Error('outer', { cause: new TypeError('inner') }));
  expect(traces).toMatchObject({
    type: 'Error',
    message: 'outer',
    cause: { type: 'TypeError', message: 'inner' },
  });
  expect(traces.stack[0]).toContain('fault.test.ts');
});

test.each([
  ['/graphql?key=mulu_0123456789', true],
  ['/graphql?x=%6Dulu_0123456789', true],
  ['/graphql?api_key=1', true],
  ['/graphql?query={search(text:"mulu")}', false],
  ['/portal/start.css', false],
  ['/%zz', false],
])('%s holds a key: %s', (url, expected) => {
  expect(holdsKey(url)).toBe(expected);
});

test('only names are logged as names of operations', () => {
  expect(['Example', 'a b', '王小明', 'x'.repeat(65), null].map(safeName)).toEqual([
    'Example',
    ...Array.from({ length: 4 }, () => undefined),
  ]);
});
