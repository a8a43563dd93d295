import { rulesWrong } from './errors.ts';

/** Working days of the State Council's calendar, calendar days, hours, or a fixed day of the year. */
export type ClockUnit = 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR' | 'FIXED_DATE';

/** Something that happened, and the words by which an explanation names it. */
export interface ClockEvent {
  readonly event: string;
  readonly zh: string;
  readonly en: string;
}

/** 期限规则: one time limit of the law, as a file of rules/ has it. */
export interface DeadlineRule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly unit: ClockUnit;
  /** How many units; 0 for a fixed date */
  readonly length: number;
  /** MM-DD, for a fixed date */
  readonly monthDay?: string;
  /** A shortest period, not a longest */
  readonly atLeast: boolean;
  readonly start: ClockEvent;
  /** Events from which the whole length runs again */
  readonly restarts: readonly ClockEvent[];
  /** Events that stop the clock until they are over */
  readonly pauses: readonly ClockEvent[];
  /** By how much it may be extended, and when */
  readonly extension?: { readonly length: number; readonly zh?: string; readonly en?: string };
  readonly source: { readonly article: string; readonly quote?: string };
  readonly validFrom: string;
  readonly validUntil?: string;
}

/** A rule as its file says it, every part checked; what is absent is empty. */
export function deadlineRuleFrom(said: unknown): DeadlineRule {
  const rule = { ...absent, ...(said as Omit<DeadlineRule, keyof typeof absent>) };
  const fault = faults.find(([, wrong]) => wrong(rule))?.[0];
  if (fault) throw rulesWrong(String(rule.id), fault);
  return rule;
}

const absent = { atLeast: false, length: 0, pauses: [], restarts: [] };

const units: readonly string[] = ['WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'FIXED_DATE'];
const named = (one?: Partial<ClockEvent>) => Boolean(one?.event && one.zh && one.en);
const isDate = (text: unknown) => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);
const isLength = (length: unknown) => Number.isInteger(length) && Number(length) > 0;

const faults: readonly (readonly [string, (rule: DeadlineRule) => boolean])[] = [
  ['its id is not words joined by hyphens', ({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id)],
  ['it has no title in both languages', ({ title }) => !title?.zh || !title.en],
  ['its unit is none', ({ unit }) => !units.includes(unit)],
  ['its length is none', ({ unit, length }) => unit !== 'FIXED_DATE' && !isLength(length)],
  [
    'a fixed date needs monthDay, and nothing else does',
    ({ unit, monthDay }) => (unit === 'FIXED_DATE') !== /^\d\d-\d\d$/.test(monthDay ?? ''),
  ],
  ['it names no event that starts it', ({ start }) => !named(start)],
  ['an event lacks its words', ({ pauses, restarts }) => ![...pauses, ...restarts].every(named)],
  ['its extension has no length', ({ extension }) => !!extension && !isLength(extension.length)],
  ['it names no article', ({ source }) => !source?.article],
  ['validFrom is no date', ({ validFrom }) => !isDate(validFrom)],
  [
    'validUntil is no later date',
    ({ validFrom, validUntil }) =>
      validUntil !== undefined && !(isDate(validUntil) && validUntil >= validFrom),
  ],
];
