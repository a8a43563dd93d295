import { civilDate } from "../base/clock.js";
import { addDays } from "./civil-days.js";
import { addWorkingDays } from "./working-days.js";
/** The last day on which publication is in time, counted from the day after the starting event (a date or an instant). */
export function dueOn({ days, unit }, start, calendar) {
    const startDate = startDateOf(start);
    if (unit === 'WORKING_DAY')
        return addWorkingDays(startDate, days, calendar);
    const calendarDays = unit === 'HOUR' ? Math.ceil(days / 24) : days;
    return { date: addDays(startDate, calendarDays), provisional: false };
}
/** The civil date of China on which something happened. */
export const startDateOf = (start) => start.length > 10 ? civilDate(new Date(start)) : start;
