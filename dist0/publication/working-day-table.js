import { sql } from 'kysely';
import { dateOf, dayNumber } from "../calendar/civil-days.js";
/** Each day of a period with the number of working days up to it, as a select: differences count working days in SQL. */
export function workingDayTable(from, until, calendar) {
    const days = [];
    const counts = [];
    let count = 0;
    for (let day = dayNumber(from); day <= dayNumber(until); day += 1) {
        const date = dateOf(day);
        if (calendar.isWorkingDay(date))
            count += 1;
        days.push(date);
        counts.push(count);
    }
    return sql `SELECT day, n FROM unnest(${days}::date[], ${counts}::int[]) AS counted(day, n)`;
}
