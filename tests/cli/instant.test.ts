import { expect, test } from '@jest/globals';
import { instantOf, type Edge } from '../../src/cli/instant.ts';

const now = new Date('2026-03-02T08:00:00.000Z');

test.each<[string, Edge, string]>([
  ['90d', 'END', '2026-05-31T08:00:00.000Z'],
  ['2026-12-31', 'START', '2026-12-30T16:00:00.000Z'],
  ['2026-12-31', 'END', '2026-12-31T16:00:00.000Z'],
  ['2026-12-31T12:00+08:00', 'END', '2026-12-31T04:00:00.000Z'],
  ['2026-12-31T04:00:00.500Z', 'START', '2026-12-31T04:00:00.500Z'],
])('%s as an %s is %s: days are those of China', (text, edge, expected) => {
  expect(instantOf(text, edge, now).toISOString()).toBe(expected);
});

test.each(['2026-02-30', '2026-13-01', '31.12.2026', '2026-12-31T12:00', 'tomorrow', '', '-1d'])(
  'refuses "%s"',
  (text) => expect(() => instantOf(text, 'END', now)).toThrow('is no date'),
);
