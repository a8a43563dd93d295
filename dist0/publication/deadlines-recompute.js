import { sql } from 'kysely';
import { appendEntries } from "../audit/append.js";
import { transaction } from "../base/database.js";
import { run } from "../base/statement.js";
import { calendarWith } from "../calendar/calendar.js";
import { addDays, dayNumber } from "../calendar/civil-days.js";
import { ruleNamed } from "../calendar/deadline-rules.js";
import { dueOn } from "../calendar/due-on.js";
import { checkNotice } from "../calendar/notice.js";
import { forgetCalendar, insertNotice, listNotices, lockCalendar } from "../calendar/notices.js";
import { startColumn } from "./deadline-columns.js";
/** Loads a holiday notice and counts anew every deadline that it moves, in one transaction. */
export async function loadNotice(notice, loading) {
    const { db, catalogues, by, at } = loading;
    const recomputed = await transaction(db, async (client) => {
        await lockCalendar(client);
        const before = await listNotices(client);
        checkNotice(notice, calendarWith(before.filter((one) => !sameNumber(one, notice))));
        await insertNotice(client, notice, { by, at });
        const moved = await recompute(client, catalogues, {
            year: notice.year,
            calendar: calendarWith([...before, notice]),
        });
        const detail = { notice: notice.notice, year: notice.year, ...moved };
        const subject = `calendar:${notice.year}`;
        await appendEntries(client, [{ at, actor: by, action: 'CALENDAR_LOADED', subject, detail }]);
        return moved;
    });
    forgetCalendar(db);
    return recomputed;
}
const sameNumber = (one, other) => one.year === other.year && one.notice === other.notice;
async function recompute(client, { all }, arrangement) {
    let [open, published, corrections] = [0, 0, 0];
    for (const catalogue of all) {
        if (catalogue.publishWithin?.unit !== 'WORKING_DAY')
            continue;
        const days = dueDates(catalogue.publishWithin, arrangement);
        const moved = await moveRecords(client, catalogue, days);
        open += moved.open;
        published += moved.published;
        corrections += await moveCorrections(client, catalogue, days);
    }
    return { open, published, corrections, withdrawals: await moveWithdrawals(client, arrangement) };
}
/** For every starting day whose deadline a notice of that year can move, when it is due now. */
function dueDates(limit, { year, calendar }) {
    // Of three days two are worked even around long holidays.
    const first = addDays(`${year - 1}-12-01`, -(limit.days * 3 + 15));
    const count = dayNumber(`${year + 1}-01-31`) - dayNumber(first) + 1;
    const starts = Array.from({ length: count }, (_, i) => addDays(first, i));
    return { starts, dues: starts.map((start) => dueOn(limit, start, calendar).date) };
}
/** Whoever publishes or corrects this catalogue waits, by the lock that ingest and review take. */
async function moveRecords(client, catalogue, days) {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`ingest ${catalogue.code}`]);
    const [moved] = await run(client, sql `WITH moved AS (
      UPDATE ${sql.table(catalogue.table)} AS t SET _due_on = days.due FROM ${daysTable(days)}
      WHERE ${startColumn(catalogue, 't')} = days.start AND t._due_on <> days.due RETURNING t._status)
    SELECT count(*) FILTER (WHERE _status = 'SUBMITTED')::int AS open,
      count(*) FILTER (WHERE _status <> 'SUBMITTED')::int AS published FROM moved`);
    return moved;
}
async function moveCorrections(client, catalogue, days) {
    const due = sql `to_jsonb(days.due::text)`;
    const content = sql `jsonb_populate_record(null::${sql.table(catalogue.table)}, v.content)`;
    const { length } = await run(client, sql `UPDATE record_versions AS v SET content = jsonb_set(v.content, '{_due_on}', ${due})
      FROM ${daysTable(days)}
      WHERE v.catalogue = ${catalogue.code} AND v.state = 'PENDING' AND EXISTS (
        SELECT FROM ${content} AS content
        WHERE ${startColumn(catalogue, 'content')} = days.start AND content._due_on <> days.due)
      RETURNING v.id`);
    return length;
}
async function moveWithdrawals(client, arrangement) {
    const { length: days } = ruleNamed('withdraw-annulled');
    const due = dueDates({ days, unit: 'WORKING_DAY' }, arrangement);
    const { length } = await run(client, sql `UPDATE withdrawals AS w SET due_on = days.due FROM ${daysTable(due)}
      WHERE w.cause = 'ANNULLED' AND w.event_on = days.start AND w.due_on <> days.due RETURNING w.id`);
    return length;
}
const daysTable = ({ starts, dues }) => sql `unnest(${starts}::date[], ${dues}::date[]) AS days(start, due)`;
