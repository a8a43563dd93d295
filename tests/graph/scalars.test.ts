import { expect, test } from '@jest/globals';
import { scalars } from '../../src/graph/scalars.ts';

const date = scalars['Date']!;

test('a date is answered as it is stored', () => {
  expect(date.serialize('2026-02-28')).toBe('2026-02-28');
});

test.each(['2026-2-3', '28.02.2026', 'infinity', '2026-02-28T00:00:00Z', 20260228, {}])(
  '%p is no date, and answered as none',
  (value) => {
    expect(() => date.serialize(value)).toThrow();
  },
);

test.each(['2026-02-30', '2026-2-3', 'today'])('%p is no date to ask for', (value) => {
  expect(() => date.parseValue(value)).toThrow();
});
