import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { dueOn } from '../../src/calendar/due-on.ts';
import { addWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';

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

describe('addWorkingDays', () => {
  test.each(rows.map((row) => row.split(',')))(
    'from %s counts as the published calendars do',
    (start, ...ends) => {
      expect(steps.map((n) => addWorkingDays(start, n).date)).toEqual(ends);
    },
  );

  test('says that a date is provisional when its year has no published calendar', () => {
    expect(addWorkingDays('2026-12-25', 20).provisional).toBe(true);
    expect(addWorkingDays('2026-04-30', 40).provisional).toBe(false);
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'does not depend on the time zone (%s)',
    (zone) => {
      const script =
        "import('./src/calendar/working-days.ts').then((m) => console.log(m.addWorkingDays('2024-09-27', 7).date))";
      const options = { env: { ...process.env, TZ: zone }, encoding: 'utf8' as const };
      const printed = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], options);
      expect(printed.trim()).toBe('2024-10-12');
    },
  );
});

test('a make-up Saturday is worked and a holiday Monday is not', () => {
  expect([isWorkingDay('2024-10-12'), isWorkingDay('2024-10-07')]).toEqual([true, false]);
});

test.each([
  [{ days: 7, unit: 'WORKING_DAY' }, '2024-09-27', '2024-10-12'],
  [{ days: 20, unit: 'CALENDAR_DAY' }, '2024-09-27', '2024-10-17'],
  [{ days: 24, unit: 'HOUR' }, '2024-09-27', '2024-09-28'],
] as const)('%j after %s is %s', (limit, start, end) => {
  expect(dueOn(limit, start).date).toBe(end);
});
