import type { Calendar } from './calendar.ts';
import { addDays } from './civil-days.ts';

/** A year as its notices arrange it. */
export interface CalendarYear {
  readonly year: number;
  readonly covered: boolean;
  readonly workingDays: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** The days off, make-up days and working days of a year. */
export function yearOf(year: number, calendar: Calendar): CalendarYear {
  const first = `${String(year).padStart(4, '0')}-01-01`;
  const days = Array.from({ length: 366 }, (_, i) => addDays(first, i)).filter((date) =>
    date.startsWith(first.slice(0, 5)),
  );
  return {
    year,
    covered: calendar.covers(year),
    workingDays: days.filter((date) => calendar.isWorkingDay(date)).length,
    off: days.filter((date) => calendar.isDayOff(date)),
    work: days.filter((date) => calendar.isMadeUp(date)),
  };
}
