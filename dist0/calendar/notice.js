import { isWeekend } from "./calendar.js";
import { dateOf, dayNumber } from "./civil-days.js";
import { noticeWrong } from "./errors.js";
/** Reads {"year", "notice", "off": [dates], "work": [dates]}; a range of days is written 2027-02-05..2027-02-11. */
export function noticeFrom(said) {
    const { year, notice, off, work } = (said ?? {});
    if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2100)
        throw noticeWrong('its year is none');
    if (typeof notice !== 'string' || notice.trim() === '')
        throw noticeWrong('it has no number');
    return { year, notice: notice.trim(), off: datesOf(off ?? []), work: datesOf(work ?? []) };
}
function datesOf(said) {
    if (!Array.isArray(said))
        throw noticeWrong('off and work must be lists of dates');
    return said.flatMap((one) => {
        const [first, last = first, ...rest] = String(one).trim().split('..');
        if (rest.length > 0 || !isDate(first) || !isDate(last))
            throw noticeWrong(`"${String(one)}" is no date`);
        const days = dayNumber(last) - dayNumber(first) + 1;
        if (days < 1 || days > longest)
            throw noticeWrong(`"${String(one)}" is no range of days`);
        return Array.from({ length: days }, (_, i) => dateOf(dayNumber(first) + i));
    });
}
const longest = 31;
const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(dayNumber(text)) &&
    dateOf(dayNumber(text)) === text;
/** Refuses a notice that cannot be one: it would move deadlines silently. */
export function checkNotice({ year, off, work }, before) {
    const all = [...off, ...work];
    const stray = all.find((date) => date < `${year - 1}-12-01` || date > `${year + 1}-01-31`);
    if (stray)
        throw noticeWrong(`${stray} does not belong to ${year}`);
    const twice = all.find((date, i) => all.indexOf(date) !== i);
    if (twice)
        throw noticeWrong(`${twice} is named twice`);
    if (!off.some((date) => !isWeekend(date)))
        throw noticeWrong('it gives no day between Monday and Friday off');
    const worked = work.find((date) => !isWeekend(date) && !before.isDayOff(date));
    if (worked)
        throw noticeWrong(`${worked} is neither a weekend nor a day off, so it is worked anyway`);
}
