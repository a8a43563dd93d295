import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { publishedCalendar } from '../../src/calendar/calendar.ts';
import { dueOn } from '../../src/calendar/due-on.ts';
import { addWorkingDays, workingDaysBetween } from '../../src/calendar/working-days.ts';

const [header = '', ...rows] = readFileSync(
  new URL('working-day-vectors.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\r?\n/);
const steps = header
  .split(',')
  .slice(1)
  .map((name) => Number(name.replace('plus', '')));
const after = (start: string, n: number) => addWorkingDays(start, n, publishedCalendar);

describe('addWorkingDays', () => {
  test.each(rows.map((row) => row.split(',')))(
    'from %s counts as the published calendars do',
    (start, ...ends) => {
      expect(steps.map((n) => after(start, n).date)).toEqual(ends);
      const back = ends.map((end) => workingDaysBetween(start, end, publishedCalendar));
      expect(back).toEqual(steps);
    },
  );

  test.each([
    ['2024-09-27', 7, '2024-10-12'],
    ['2024-02-08', 7, '2024-02-23'],
    ['2025-01-24', 7, '2025-02-10'],
    ['2025-09-29', 7, '2025-10-15'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-09-24', 7, '2026-10-12'],
    ['2020-01-17', 7, '2020-02-04'],
    ['2015-08-28', 7, '2015-09-09'],
    ['2024-09-27', 20, '2024-10-30'],
    ['2024-10-30', 20, '2024-11-27'],
  ])('%s and %i working days make %s', (start, n, end) => {
    expect(after(start, n)).toEqual({ date: end, provisional: false });
  });

  test('says that a date is provisional when it runs into a year without a published calendar', () => {
    expect(after('2026-12-25', 20).provisional).toBe(true);
    expect(after('2026-04-30', 40).provisional).toBe(false);
    expect(after('2026-12-24', 5)).toEqual({ date: '2026-12-31', provisional: false });
  });
});

// Facts of the yearly notices, listed by hand from standards that were checked against them.
test.each([
  ['2015', '01-04 02-15 02-28 09-06 10-10', '09-03 09-04 10-07'],
  ['2018', '02-11 02-24 04-08 04-28 09-29 09-30 12-29', '01-01 04-05 04-06 12-31'],
  ['2020', '01-19 04-26 05-09 06-28 09-27 10-10', '01-30 01-31 10-08'],
  ['2023', '01-28 01-29 04-23 05-06 06-25 10-07 10-08', '01-02 05-03 09-29'],
  ['2026', '01-04 02-14 02-28 05-09 09-20 10-10', '01-02 02-23 06-19 09-25 10-07'],
])('in %s the make-up weekends are worked and the weekdays off are not', (year, worked, off) => {
  const are = (days: string) =>
    days.split(' ').map((day) => publishedCalendar.isWorkingDay(`${year}-${day}`));
  expect(new Set(are(worked))).toEqual(new Set([true]));
  expect(new Set(are(off))).toEqual(new Set([false]));
});

test.each([
  [{ days: 7, unit: 'WORKING_DAY' }, '2024-09-27', '2024-10-12'],
  [{ days: 7, unit: 'WORKING_DAY' }, '2024-09-26T16:30:00Z', '2024-10-12'],
  [{ days: 20, unit: 'CALENDAR_DAY' }, '2024-09-27', '2024-10-17'],
  [{ days: 24, unit: 'HOUR' }, '2024-09-27', '2024-09-28'],
] as const)('%j after %s is %s', (limit, start, end) => {
  expect(dueOn(limit, start, publishedCalendar).date).toBe(end);
});
