import { Refusal } from "../base/refusal.js";
const day = 86_400_000;
/**
 * An instant as an option gives it: 90d (from now), a day in China's time (2027-12-31: for an end the
 * whole day counts), or an instant (2027-12-31T12:00:00+08:00).
 */
export function instantOf(text, edge, at) {
    const days = /^(\d{1,5})d$/.exec(text)?.[1];
    if (days !== undefined)
        return new Date(at.getTime() + Number(days) * day);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
        return dayOf(text, edge);
    const instant = new Date(isInstant.test(text) ? text : NaN);
    if (Number.isNaN(instant.getTime()))
        throw unreadable(text);
    return instant;
}
const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
function dayOf(text, edge) {
    const noon = new Date(`${text}T12:00:00Z`);
    if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== text)
        throw unreadable(text);
    const start = new Date(`${text}T00:00:00+08:00`).getTime();
    return new Date(edge === 'START' ? start : start + day);
}
/** An instant as lists show it: to the minute, in China's time. */
export function shownInstant(at) {
    return at === null ? undefined : chinese.format(at);
}
const chinese = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
});
const unreadable = (text) => new Refusal('CLI_DATE_UNREADABLE', `"${text}" is no date.`, {
    hint: 'Write 2027-12-31, 90d, or 2027-12-31T12:00:00+08:00.',
});
