import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const reckoning = `
  const [{ publishedCalendar }, { addWorkingDays }, { explainDue }, { ruleNamed }, { civilDate }] = await Promise.all(
    ['calendar/calendar', 'calendar/working-days', 'calendar/explain-due', 'calendar/deadline-rules', 'base/clock']
      .map((file) => import('./src/' + file + '.ts')));
  const starts = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2025, 6, 1 + i)).toISOString().slice(0, 10));
  console.log(JSON.stringify({
    offset: new Date(2026, 0, 1).getTimezoneOffset(),
    due: starts.map((start) => addWorkingDays(start, 7, publishedCalendar).date),
    said: explainDue(ruleNamed('publish-licence-or-penalty'), '2026-09-28', publishedCalendar),
    hours: explainDue(ruleNamed('first-word-on-incident'), '2026-03-08T17:30:00Z', publishedCalendar).zh,
    day: civilDate(new Date('2026-11-21T16:00:00Z')),
  }));`;

const inZone = (zone: string) => {
  const args = ['--import', 'tsx', '--input-type=module', '-e', reckoning];
  const options = { env: { ...process.env, TZ: zone }, encoding: 'utf8' as const };
  return JSON.parse(execFileSync(process.execPath, args, options)) as Record<string, unknown>;
};

test('due dates and explanations are the same wherever the machine stands', () => {
  const { offset, ...utc } = inZone('UTC');
  const [{ offset: west, ...newYork }, { offset: east, ...auckland }] = [
    inZone('America/New_York'),
    inZone('Pacific/Auckland'),
  ];
  expect([offset, west, east]).toEqual([0, 300, -780]);
  expect(newYork).toEqual(utc);
  expect(auckland).toEqual(utc);
  expect(utc).toMatchObject({ day: '2026-11-22', said: { dueOn: '2026-10-13' } });
  expect(utc['hours']).toBe('2026-03-09 01:30 事件发生；5 小时；2026-03-09 06:30 到期');
});
