import { wrong } from "../issue.js";
import { refused } from "./read.js";
const written = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[ T].*)?$/;
const daySpan = 86_400_000;
const excelEpoch = Date.UTC(1899, 11, 30);
/** The standard's word for an end that is not foreseen. */
const longTerm = '2099-12-31';
/** Reads a civil date in the ways files write it: 2022-05-03, 2022/5/3, 20220503, 2022年5月3日, Excel's serial. */
export function readDate(text, serialDates) {
    const plain = text.normalize('NFKC').trim();
    if (/^(长期|永久|无固定期限|长期有效)$/.test(plain))
        return { value: longTerm };
    if (serialDates && /^[2-7]\d{4}(\.\d+)?$/.test(plain))
        return { value: serialDate(Number(plain)) };
    const match = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? written.exec(plain);
    if (!match)
        return refused(notADate);
    const date = `${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`;
    return exists(date) ? { value: date } : refused(noSuchDate);
}
/** Reads an instant; one without a zone is Beijing time. */
export function readDateTime(text, serialDates) {
    const plain = text.normalize('NFKC').trim();
    const match = /^(.+?)[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(plain);
    const day = readDate(match?.[1] ?? plain, serialDates);
    if (day.value === null)
        return day;
    const time = (match?.[2] ?? '00:00').padStart(5, '0');
    const instant = new Date(`${String(day.value)}T${time}${match?.[3] ?? '+08:00'}`);
    return Number.isNaN(instant.getTime()) ? refused(notADate) : { value: instant.toISOString() };
}
const serialDate = (serial) => new Date(excelEpoch + Math.floor(serial) * daySpan).toISOString().slice(0, 10);
function exists(date) {
    const parsed = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) && date >= '1600';
}
const notADate = wrong('INGEST_DATE_UNREADABLE', '日期无法识别，请写成 2022-05-03', 'Not a date; write it as 2022-05-03.');
const noSuchDate = wrong('INGEST_DATE_IMPOSSIBLE', '日历上没有这一天', 'There is no such day in the calendar.');
