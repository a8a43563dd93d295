import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../src/base/clock.ts';

describe('civilDate', () => {
  test.each([
    ['just before midnight in China', '2026-03-02T15:59:59.999Z', '2026-03-02'],
    ['midnight in China', '2026-03-02T16:00:00.000Z', '2026-03-03'],
    ['the last evening of a year', '2025-12-31T16:00:00Z', '2026-01-01'],
    ['a leap day', '2028-02-29T03:00:00Z', '2028-02-29'],
    ['a day of the summer time of 1988', '1988-07-01T15:30:00Z', '1988-07-02'],
  ])('%s', (_case, at, expected) => {
    expect(civilDate(new Date(at))).toBe(expected);
  });
});
