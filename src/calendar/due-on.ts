import { civilDate } from '../base/clock.ts';
import type { Calendar } from './calendar.ts';
import { addDays } from './civil-days.ts';
import { addWorkingDays, type CountedDate } from './working-days.ts';

/** A time limit as a catalogue declares it. */
export interface TimeLimit {
  readonly days: number;
  readonly unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR';
}

/** The last day on which publication is in time, counted from the day after the starting event (a date or an instant). */
export function dueOn({ days, unit }: TimeLimit, start: string, calendar: Calendar): CountedDate {
  const startDate = startDateOf(start);
  if (unit === 'WORKING_DAY') return addWorkingDays(startDate, days, calendar);
  const calendarDays = unit === 'HOUR' ? Math.ceil(days / 24) : days;
  return { date: addDays(startDate, calendarDays), provisional: false };
}

/** The civil date of China on which something happened. */
export const startDateOf = (start: string): string =>
  start.length > 10 ? civilDate(new Date(start)) : start;
