import { sql } from 'kysely';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf, dayNumber } from '../calendar/civil-days.ts';
import type { Sql } from './deadline-columns.ts';

/** Each day of a period with the number of working days up to it, as a select: differences count working days in SQL. */
export function workingDayTable(from: string, until: string, calendar: Calendar): Sql {
  const days: string[] = [];
  const counts: number[] = [];
  let count = 0;
  for (let day = dayNumber(from); day <= dayNumber(until); day += 1) {
    const date = dateOf(day);
    if (calendar.isWorkingDay(date)) count += 1;
    days.push(date);
    counts.push(count);
  }
  return sql`SELECT day, n FROM unnest(${days}::date[], ${counts}::int[]) AS counted(day, n)`;
}
