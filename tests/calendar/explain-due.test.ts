import { describe, expect, test } from '@jest/globals';
import { publishedCalendar } from '../../src/calendar/calendar.ts';
import { ruleNamed } from '../../src/calendar/deadline-rules.ts';
import { explainDue } from '../../src/calendar/explain-due.ts';
import type { Course } from '../../src/calendar/run-clock.ts';

const explain = (rule: string, course: string | Course) =>
  explainDue(ruleNamed(rule), course, publishedCalendar);

describe('a due date explains itself', () => {
  test('with the holidays passed over and the weekend days that count', () => {
    const due = explain('publish-licence-or-penalty', '2026-09-28');
    expect(due.en).toBe(
      'decided 2026-09-28; 7 working days; skipped 10-01…10-07; counted Saturday 10-10; due 10-13',
    );
    expect(due.zh).toBe(
      '2026-09-28 作出决定；7 个工作日；10-01 至 10-07 放假不计；10-10（星期六）调休上班计入；10-13 到期',
    );
    expect(due).toMatchObject({
      dueOn: '2026-10-13',
      provisional: false,
      skipped: [{ from: '2026-10-01', until: '2026-10-07' }],
      madeUp: ['2026-10-10'],
    });
  });

  test.each([
    ['publish-licence-or-penalty', '2026-03-02', 'decided 2026-03-02; 7 working days; due 03-11'],
    ['publish-budget', '2026-01-20', 'approved 2026-01-20; 20 calendar days; due 02-09'],
    [
      'department-annual-report',
      '2025-12-31',
      'year ended 2025-12-31; fixed date 01-31; due 2026-01-31',
    ],
    [
      'government-annual-report',
      '2026-01-01',
      'year ended 2026-01-01; fixed date 03-31; due 03-31',
    ],
    [
      'press-conference-on-incident',
      '2026-03-08T01:00:00Z',
      'occurred 2026-03-08 09:00; 24 hours; due 2026-03-09 09:00',
    ],
    [
      'comment-on-decision',
      '2026-03-02',
      'comments invited 2026-03-02; at least 30 calendar days; due 04-01',
    ],
    [
      'withdraw-annulled',
      '2026-12-30',
      'annulled 2026-12-30; 3 working days; due 2027-01-04; provisional: the holidays of 2027 are not published',
    ],
  ])('%s from %s', (rule, start, sentence) => {
    expect(explain(rule, start).en).toBe(sentence);
  });

  test('joins days off over a weekend, and tells a year that changes', () => {
    expect(explain('answer-application', '2015-08-28').en).toBe(
      'received 2015-08-28; 20 working days; skipped 09-03…09-04, 09-27; counted Sunday 09-06; due 09-28',
    );
    expect(explain('publish-licence-or-penalty', '2022-12-29').en).toContain('due 2023-01-10');
  });
});

describe('answering an application', () => {
  const pauses = [
    { event: 'THIRD_PARTY_CONSULTED', from: '2024-10-10', until: '2024-10-24' },
    { event: 'AGENCY_CONSULTED', from: '2024-10-22', until: '2024-10-28' },
  ];

  test('takes 20 working days, and 20 more where extended', () => {
    expect(explain('answer-application', '2024-09-27').dueOn).toBe('2024-10-30');
    const extended = explain('answer-application', { start: '2024-09-27', extended: true });
    expect(extended).toMatchObject({ dueOn: '2024-11-27', extended: true });
    expect(extended.en).toContain('20 working days, extended by 20 working days');
  });

  test('does not count the time of consultations, nor count it twice where they overlap', () => {
    const one = explain('answer-application', { start: '2024-09-27', pauses: [pauses[0]!] });
    expect(one.dueOn).toBe('2024-11-14'); // 11 working days later, of which one was a Saturday
    expect(one.zh).toContain('10-11 至 10-24 征求第三方意见，不计');
    expect(one.madeUp).toEqual(['2024-09-29']);
    const both = explain('answer-application', { start: '2024-09-27', pauses });
    expect(both.dueOn).toBe('2024-11-18');
  });

  test('is not paused by what its rule does not know', () => {
    const pause = { event: 'HOLIDAY_OF_THE_OFFICER', from: '2024-10-10', until: '2024-10-24' };
    expect(explain('answer-application', { start: '2024-09-27', pauses: [pause] }).dueOn).toBe(
      '2024-10-30',
    );
  });
});
