import { civilDate } from '../base/clock.ts';
import type { Calendar } from './calendar.ts';
import { addDays } from './civil-days.ts';
import type { ClockEvent, DeadlineRule } from './deadline-rule.ts';
import { startDateOf } from './due-on.ts';
import { uncoveredYears } from './working-days.ts';

/** Civil dates, first and last included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** A time in which the clock stood: after the day of the event, up to the day that ended it. */
export interface Pause extends Span {
  readonly event: string;
}

/** What happened under a rule. */
export interface Course {
  /** A civil date, or an instant (ISO 8601) for rules in hours */
  readonly start: string;
  readonly pauses?: readonly Pause[];
  /** Whether the extension was granted */
  readonly extended?: boolean;
}

/** Where the clock of a rule ends, and what was counted on the way. */
export interface Due {
  readonly rule: DeadlineRule;
  readonly start: string;
  readonly extended: boolean;
  readonly dueOn: string;
  /** The instant, for a rule in hours that began at one */
  readonly dueAt?: string;
  /** Public holidays that were passed over, each span from its first to its last day off */
  readonly skipped: readonly Span[];
  /** Weekend days that were worked, and counted */
  readonly madeUp: readonly string[];
  readonly paused: readonly (Span & { readonly event: ClockEvent })[];
  /** Years that it runs through and whose holidays are not published: the date may still move */
  readonly uncovered: readonly number[];
}

/** Runs the clock of a rule; the day of the starting event is not counted. */
export function runClock(rule: DeadlineRule, course: Course, calendar: Calendar): Due {
  const start = startDateOf(course.start);
  const extended = course.extended === true && rule.extension !== undefined;
  const length = rule.length + (extended ? rule.extension.length : 0);
  const none = { rule, start, extended, skipped: [], madeUp: [], paused: [], uncovered: [] };
  if (rule.unit === 'FIXED_DATE') return { ...none, dueOn: nextDate(start, rule.monthDay!) };
  if (rule.unit === 'HOUR') return { ...none, ...hoursLater(course.start, length) };
  const working = rule.unit === 'WORKING_DAY';
  const paused = pausesOf(rule, course);
  const days = countDays(
    { start, length, paused },
    (day) => !working || calendar.isWorkingDay(day),
  );
  const dueOn = days.at(-1)?.date ?? start;
  if (!working) return { ...none, dueOn, paused };
  return {
    ...{ rule, start, extended, dueOn, paused },
    skipped: spansOff(
      days.map(({ date }) => date),
      calendar,
    ),
    madeUp: days.filter((day) => day.counts && calendar.isMadeUp(day.date)).map(({ date }) => date),
    uncovered: uncoveredYears(start, dueOn, calendar),
  };
}

interface Counted {
  readonly date: string;
  readonly counts: boolean;
}

/** Every day after the start up to the one that fills the length. */
function countDays(
  {
    start,
    length,
    paused,
  }: { readonly start: string; readonly length: number; readonly paused: readonly Span[] },
  isCounted: (date: string) => boolean,
): Counted[] {
  const stands = (date: string) => paused.some(({ from, until }) => from <= date && date <= until);
  const days: Counted[] = [];
  let [date, left] = [start, length];
  while (left > 0) {
    date = addDays(date, 1);
    const counts = !stands(date) && isCounted(date);
    if (counts) left -= 1;
    days.push({ date, counts });
  }
  return days;
}

function pausesOf(rule: DeadlineRule, { pauses = [] }: Course) {
  return pauses.flatMap(({ event, from, until }) => {
    const known = rule.pauses.find((one) => one.event === event);
    return known && until > from ? [{ event: known, from: addDays(from, 1), until }] : [];
  });
}

/** Days off as spans; a weekend between two of them joins them. */
function spansOff(days: readonly string[], calendar: Calendar): Span[] {
  const spans: Span[] = [];
  let joined = false;
  for (const date of days) {
    if (calendar.isDayOff(date)) {
      const last = joined ? spans.pop() : undefined;
      spans.push({ from: last?.from ?? date, until: date });
      joined = true;
    } else if (calendar.isWorkingDay(date)) joined = false;
  }
  return spans;
}

function nextDate(start: string, monthDay: string): string {
  const year = Number(start.slice(0, 4));
  const same = `${year}-${monthDay}`;
  return same > start ? same : `${year + 1}-${monthDay}`;
}

function hoursLater(start: string, hours: number): Pick<Due, 'dueOn' | 'dueAt'> {
  if (start.length <= 10) return { dueOn: addDays(start, Math.ceil(hours / 24)) };
  const dueAt = new Date(Date.parse(start) + hours * 3_600_000);
  return { dueOn: civilDate(dueAt), dueAt: dueAt.toISOString() };
}
