import { sql } from 'kysely';
import { civilDate } from "../base/clock.js";
import { run } from "../base/statement.js";
import { calendarOf } from "../calendar/notices.js";
import { soonOf } from "./deadlines.js";
/** Writes the day's reminder for every department that has something due within two working days, or late; once a day. */
export async function writeReminders({ db, catalogues }, at) {
    const { today, soon } = soonOf(civilDate(at), undefined, await calendarOf(db));
    const open = catalogues.all.flatMap((catalogue) => openUntil(soon, catalogue));
    const count = (kind, when) => sql `count(*) FILTER (WHERE kind = ${kind} AND ${when})::int`;
    const [isSoon, isLate] = [sql `due_on >= ${today}::date`, sql `due_on < ${today}::date`];
    const written = await run(db.pool, sql `WITH open AS (${sql.join(open, sql ` UNION ALL `)}),
      ranked AS (SELECT *, row_number() OVER (PARTITION BY department ORDER BY due_on, record) AS place FROM open)
    INSERT INTO reminders (day, department, due_soon, late, withdrawals_due_soon, withdrawals_late, items, at)
    SELECT ${today}::date, department, ${count('PUBLICATION', isSoon)}, ${count('PUBLICATION', isLate)},
      ${count('WITHDRAWAL', isSoon)}, ${count('WITHDRAWAL', isLate)},
      jsonb_agg(jsonb_build_object('catalogue', catalogue, 'record', record, 'kind', kind, 'dueOn', due_on)
        ORDER BY place) FILTER (WHERE place <= 50), ${at}
    FROM ranked GROUP BY department ON CONFLICT DO NOTHING RETURNING department`);
    return written.length;
}
/** Records of a catalogue that have to be published or taken down by a day. */
function openUntil(day, { code, table, publishWithin }) {
    const from = sql `FROM ${sql.table(table)} AS t0`;
    const withdrawals = sql `SELECT t0._owner AS department, w.catalogue, w.record_id AS record,
      'WITHDRAWAL' AS kind, w.due_on ${from} JOIN withdrawals AS w ON w.record_id = t0.id
    WHERE w.catalogue = ${code} AND w.done_at IS NULL AND w.due_on <= ${day}::date`;
    if (!publishWithin)
        return [withdrawals];
    const publications = sql `SELECT t0._owner, ${code}::text, t0.id, 'PUBLICATION', t0._due_on ${from}
    WHERE t0._status = 'SUBMITTED' AND t0._due_on <= ${day}::date`;
    return [withdrawals, publications];
}
/** The latest reminders that a viewer may read: those of his department; auditors and the machine's operator, all. */
export function listReminders(db, { viewer, department, first }) {
    const all = viewer.kind === 'AUDITOR';
    if (!all && (viewer.kind !== 'OFFICER' || !viewer.department))
        return Promise.resolve([]);
    return run(db.pool, sql `SELECT day, department, due_soon AS "dueSoon", late, items,
      withdrawals_due_soon AS "withdrawalsDueSoon", withdrawals_late AS "withdrawalsLate" FROM reminders
    WHERE (${all}::boolean OR department = ${viewer.department ?? ''})
      AND (${department ?? null}::text IS NULL OR department = ${department ?? null}::text)
    ORDER BY day DESC, department LIMIT ${Math.min(Math.max(first, 0), 200)}`);
}
