import { run } from "../base/statement.js";
import { calendarWith } from "./calendar.js";
/** Whoever holds it alone loads a notice; whoever writes due dates holds it with others. */
const calendarLock = 7_270_737_002;
/** The notices that were loaded here, in the order in which they amend each other. */
export function listNotices(db) {
    return run(db, {
        text: `select year, notice, days->'off' as off, days->'work' as work, loaded_by as "loadedBy",
      loaded_at as "loadedAt" from holiday_notices order by loaded_at, id`,
        values: [],
    });
}
/** The calendar for writing due dates: as it is now, and nobody changes it before the transaction ends. */
export async function lockedCalendar(client) {
    await client.query('select pg_advisory_xact_lock_shared($1)', [calendarLock]);
    return calendarWith(await listNotices(client));
}
/** Puts a notice on record in a transaction that nobody writes due dates beside. */
export async function insertNotice(client, { year, notice, off, work }, { by, at }) {
    await client.query(`insert into holiday_notices (year, notice, days, loaded_by, loaded_at) values ($1, $2, $3, $4, $5)`, [year, notice, JSON.stringify({ off, work }), by, at]);
}
/** Waits until nobody writes due dates, and keeps them waiting to the end of the transaction. */
export async function lockCalendar(client) {
    await client.query('select pg_advisory_xact_lock($1)', [calendarLock]);
}
const known = new WeakMap();
const freshFor = 60_000;
/** The calendar for reading: at most a minute old, and as of now where this process has loaded a notice. */
export function calendarOf({ pool }) {
    const found = known.get(pool);
    if (found && performance.now() - found.since < freshFor)
        return found.calendar;
    const calendar = listNotices(pool).then(calendarWith);
    known.set(pool, { calendar, since: performance.now() });
    calendar.catch(() => forgetCalendar({ pool }));
    return calendar;
}
/** Makes this process read the notices anew. */
export const forgetCalendar = ({ pool }) => void known.delete(pool);
