import { coveredYears, daysOff, makeUpDays } from "./published-days.js";
/** The calendar of the library as notices amend it: day by day, the latest that names a day decides. */
export function calendarWith(notices) {
    const off = new Set(daysOff);
    const work = new Set(makeUpDays);
    for (const notice of lastOfEach(notices)) {
        for (const date of notice.off)
            move(date, work, off);
        for (const date of notice.work)
            move(date, off, work);
    }
    const covered = new Set([...coveredYears, ...notices.map(({ year }) => year)]);
    return {
        isWorkingDay: (date) => work.has(date) || (!off.has(date) && !isWeekend(date)),
        isDayOff: (date) => off.has(date),
        isMadeUp: (date) => work.has(date) && isWeekend(date),
        covers: (year) => covered.has(year),
    };
}
function move(date, from, to) {
    from.delete(date);
    to.add(date);
}
/** A notice that is loaded again replaces what was loaded under its number. */
function lastOfEach(notices) {
    const key = ({ year, notice }) => `${year} ${notice}`;
    return notices.filter((one, i) => !notices.slice(i + 1).some((later) => key(later) === key(one)));
}
/** Saturday or Sunday. */
export const isWeekend = (date) => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;
/** What is known without any notice loaded here. */
export const publishedCalendar = calendarWith([]);
