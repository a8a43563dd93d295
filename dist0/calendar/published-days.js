import { createRequire } from 'node:module';
// Only the package's table is used: its functions read dates in the process's time zone.
const published = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');
/** Days off and make-up days of the State Council's yearly notices, as civil dates of China. */
export const daysOff = Object.keys(published.holidays);
export const makeUpDays = Object.keys(published.workdays);
/** The years whose arrangement the table holds. */
export const coveredYears = [
    ...new Set(daysOff.map((day) => Number(day.slice(0, 4)))),
];
