import { addDays, dateOf, dayNumber } from "./civil-days.js";
/** The n-th working day after a date, which itself is not counted. */
export function addWorkingDays(start, n, calendar) {
    let date = start;
    for (let counted = 0; counted < n; counted += 1) {
        do
            date = addDays(date, 1);
        while (!calendar.isWorkingDay(date));
    }
    return { date, provisional: uncoveredYears(start, date, calendar).length > 0 };
}
/** How many working days lie after one date, up to and with another; negative where that is earlier. */
export function workingDaysBetween(start, end, calendar) {
    if (end < start)
        return -workingDaysBetween(end, start, calendar);
    let count = 0;
    for (let day = dayNumber(start) + 1; day <= dayNumber(end); day += 1)
        if (calendar.isWorkingDay(dateOf(day)))
            count += 1;
    return count;
}
/** The years that a count from the day after one date to another runs through without a published arrangement. */
export function uncoveredYears(start, end, calendar) {
    const [first, last] = [Number(addDays(start, 1).slice(0, 4)), Number(end.slice(0, 4))];
    const years = Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
    return years.filter((year) => !calendar.covers(year));
}
