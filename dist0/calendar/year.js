import { addDays } from "./civil-days.js";
/** The days off, make-up days and working days of a year. */
export function yearOf(year, calendar) {
    const first = `${String(year).padStart(4, '0')}-01-01`;
    const days = Array.from({ length: 366 }, (_, i) => addDays(first, i)).filter((date) => date.startsWith(first.slice(0, 5)));
    return {
        year,
        covered: calendar.covers(year),
        workingDays: days.filter((date) => calendar.isWorkingDay(date)).length,
        off: days.filter((date) => calendar.isDayOff(date)),
        work: days.filter((date) => calendar.isMadeUp(date)),
    };
}
