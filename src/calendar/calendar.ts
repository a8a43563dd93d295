import type { Notice } from './notice.ts';
import { coveredYears, daysOff, makeUpDays } from './published-days.ts';

/** Which civil dates of China are worked, by the State Council's notices. */
export interface Calendar {
  /** Make-up weekends are worked, published days off are not; else Monday to Friday are. */
  isWorkingDay(date: string): boolean;
  /** A day that a notice gives off; an ordinary weekend is none. */
  isDayOff(date: string): boolean;
  /** A weekend day that a notice has worked. */
  isMadeUp(date: string): boolean;
  /** Whether the year's arrangement is published; what is counted through others is provisional. */
  covers(year: number): boolean;
}

/** The calendar of the library as notices amend it: day by day, the latest that names a day decides. */
export function calendarWith(notices: readonly Notice[]): Calendar {
  const off = new Set(daysOff);
  const work = new Set(makeUpDays);
  for (const notice of lastOfEach(notices)) {
    for (const date of notice.off) move(date, work, off);
    for (const date of notice.work) move(date, off, work);
  }
  const covered = new Set([...coveredYears, ...notices.map(({ year }) => year)]);
  return {
    isWorkingDay: (date) => work.has(date) || (!off.has(date) && !isWeekend(date)),
    isDayOff: (date) => off.has(date),
    isMadeUp: (date) => work.has(date) && isWeekend(date),
    covers: (year) => covered.has(year),
  };
}

function move(date: string, from: Set<string>, to: Set<string>): void {
  from.delete(date);
  to.add(date);
}

/** A notice that is loaded again replaces what was loaded under its number. */
function lastOfEach(notices: readonly Notice[]): Notice[] {
  const key = ({ year, notice }: Notice) => `${year} ${notice}`;
  return notices.filter((one, i) => !notices.slice(i + 1).some((later) => key(later) === key(one)));
}

/** Saturday or Sunday. */
export const isWeekend = (date: string): boolean =>
  new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;

/** What is known without any notice loaded here. */
export const publishedCalendar: Calendar = calendarWith([]);
