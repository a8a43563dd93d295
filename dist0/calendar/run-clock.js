import { civilDate } from "../base/clock.js";
import { addDays } from "./civil-days.js";
import { startDateOf } from "./due-on.js";
import { uncoveredYears } from "./working-days.js";
/** Runs the clock of a rule; the day of the starting event is not counted. */
export function runClock(rule, course, calendar) {
    const start = startDateOf(course.start);
    const extended = course.extended === true && rule.extension !== undefined;
    const length = rule.length + (extended ? rule.extension.length : 0);
    const none = { rule, start, extended, skipped: [], madeUp: [], paused: [], uncovered: [] };
    if (rule.unit === 'FIXED_DATE')
        return { ...none, dueOn: nextDate(start, rule.monthDay) };
    if (rule.unit === 'HOUR')
        return { ...none, ...hoursLater(course.start, length) };
    const working = rule.unit === 'WORKING_DAY';
    const paused = pausesOf(rule, course);
    const days = countDays({ start, length, paused }, (day) => !working || calendar.isWorkingDay(day));
    const dueOn = days.at(-1)?.date ?? start;
    if (!working)
        return { ...none, dueOn, paused };
    return {
        ...{ rule, start, extended, dueOn, paused },
        skipped: spansOff(days.map(({ date }) => date), calendar),
        madeUp: days.filter((day) => day.counts && calendar.isMadeUp(day.date)).map(({ date }) => date),
        uncovered: uncoveredYears(start, dueOn, calendar),
    };
}
/** Every day after the start up to the one that fills the length. */
function countDays({ start, length, paused, }, isCounted) {
    const stands = (date) => paused.some(({ from, until }) => from <= date && date <= until);
    const days = [];
    let [date, left] = [start, length];
    while (left > 0) {
        date = addDays(date, 1);
        const counts = !stands(date) && isCounted(date);
        if (counts)
            left -= 1;
        days.push({ date, counts });
    }
    return days;
}
function pausesOf(rule, { pauses = [] }) {
    return pauses.flatMap(({ event, from, until }) => {
        const known = rule.pauses.find((one) => one.event === event);
        return known && until > from ? [{ event: known, from: addDays(from, 1), until }] : [];
    });
}
/** Days off as spans; a weekend between two of them joins them. */
function spansOff(days, calendar) {
    const spans = [];
    let joined = false;
    for (const date of days) {
        if (calendar.isDayOff(date)) {
            const last = joined ? spans.pop() : undefined;
            spans.push({ from: last?.from ?? date, until: date });
            joined = true;
        }
        else if (calendar.isWorkingDay(date))
            joined = false;
    }
    return spans;
}
function nextDate(start, monthDay) {
    const year = Number(start.slice(0, 4));
    const same = `${year}-${monthDay}`;
    return same > start ? same : `${year + 1}-${monthDay}`;
}
function hoursLater(start, hours) {
    if (start.length <= 10)
        return { dueOn: addDays(start, Math.ceil(hours / 24)) };
    const dueAt = new Date(Date.parse(start) + hours * 3_600_000);
    return { dueOn: civilDate(dueAt), dueAt: dueAt.toISOString() };
}
