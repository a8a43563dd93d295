import { addDays, addWorkingDays, type CountedDate } from './working-days.ts';

/** A time limit as a catalogue declares it. */
export interface TimeLimit {
  readonly days: number;
  readonly unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR';
}

/** The last day on which publication is in time, counted from the day after the starting event. */
export function dueOn({ days, unit }: TimeLimit, startDate: string): CountedDate {
  if (unit === 'WORKING_DAY') return addWorkingDays(startDate, days);
  const calendarDays = unit === 'HOUR' ? Math.ceil(days / 24) : days;
  return { date: addDays(startDate, calendarDays), provisional: false };
}
