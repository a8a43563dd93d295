import { appendEntries } from "../audit/append.js";
import { civilDate } from "../base/clock.js";
import { transaction } from "../base/database.js";
import { ruleNamed } from "../calendar/deadline-rules.js";
import { lockedCalendar } from "../calendar/notices.js";
import { addWorkingDays } from "../calendar/working-days.js";
import { isBatchId } from "./batches.js";
import { causeUnknown, eventDayWrong, officerMissing, reasonMissing, recordNotPublished, recordUnknown, withdrawalOrdered, withdrawalUnknown, } from "./errors.js";
import { lockCatalogue } from "./lock-catalogue.js";
import { checkRepair } from "./repair.js";
import { answersFor } from "./own-record.js";
import { announceTakenDown, takeDown } from "./take-down.js";
import { showWithdrawal } from "./withdrawals.js";
const causes = ['ANNULLED', 'REPAIRED', 'EXPIRED', 'ERROR'];
/**
 * Takes a published record down, at once or by an order to be carried out. An annulled penalty comes down
 * within three working days, and why is said in public (行政处罚法 第四十八条、第八十五条).
 */
export async function withdrawRecord({ db, catalogues }, withdrawing) {
    const asked = checked(withdrawing, catalogues);
    return transaction(db, async (client) => {
        const dueOn = await dueDay(client, asked);
        await lockPublished(client, asked);
        const id = await order(client, asked, dueOn);
        if (!asked.later)
            await carryOut(client, asked, id);
        const action = asked.later ? 'WITHDRAWAL_ORDERED' : 'RECORD_WITHDRAWN';
        await putOnRecord(client, { ...asked, withdrawal: id, action });
        return showWithdrawal(client, id);
    });
}
/** Carries out a withdrawal that was ordered. */
export function executeWithdrawal({ db, catalogues }, { id, officer, at, department }) {
    return transaction(db, async (client) => {
        if (officer.trim() === '')
            throw officerMissing();
        const ordered = isBatchId(id) ? await showWithdrawal(client, id) : undefined;
        const catalogue = ordered && catalogues.byCode.get(ordered.catalogue);
        if (!catalogue || ordered.doneAt !== null)
            throw withdrawalUnknown(id);
        const { cause, reason, basis, recordId } = ordered;
        const asked = {
            ...{ catalogue, cause, reason, officer, at, department, id: recordId },
            basis: basis ?? undefined,
        };
        await lockPublished(client, asked);
        await carryOut(client, asked, id);
        await putOnRecord(client, { ...asked, withdrawal: id, action: 'RECORD_WITHDRAWN' });
        return showWithdrawal(client, id);
    });
}
function checked({ record, cause, officer, eventOn, ...rest }, catalogues) {
    const catalogue = catalogues.byCode.get(record.catalogue);
    if (!catalogue || !isBatchId(record.id))
        throw recordUnknown(record.id);
    const known = cause.toUpperCase();
    if (!causes.includes(known))
        throw causeUnknown(cause, causes);
    if (officer.trim() === '')
        throw officerMissing();
    if (rest.reason.trim() === '')
        throw reasonMissing();
    const today = civilDate(rest.at);
    const day = eventOn ?? today;
    if (!isDay(day) || day > today)
        throw eventDayWrong(day);
    const basis = rest.basis ?? (known === 'ANNULLED' ? ruleNamed(annulled).source.article : undefined);
    const later = rest.later ?? false;
    return {
        ...rest,
        catalogue,
        id: record.id,
        department: record.department,
        cause: known,
        officer,
        eventOn: day,
        basis,
        later,
    };
}
const isDay = (text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
};
const annulled = 'withdraw-annulled';
/** The calendar is locked before anything else: whoever amends it rewrites due dates of records. */
async function dueDay(client, { cause, eventOn }) {
    if (cause !== 'ANNULLED')
        return null;
    const calendar = await lockedCalendar(client);
    return addWorkingDays(eventOn, ruleNamed(annulled).length, calendar).date;
}
/** Waits for whoever publishes or corrects, and refuses what is not public by then. */
async function lockPublished(client, { catalogue, id, cause, at, department }) {
    await lockCatalogue(client, catalogue.code);
    const { rows } = await client.query(`select _status as status from ${catalogue.table} where id = $1 and ${answersFor(catalogue, '$2')} for update`, [id, department ?? null]);
    if (!rows[0])
        throw recordUnknown(id);
    if (rows[0].status !== 'PUBLISHED')
        throw recordNotPublished(id);
    if (cause === 'REPAIRED')
        await checkRepair(client, catalogue, { record: id, at });
}
async function order(client, asked, dueOn) {
    const { catalogue, id, cause, reason, basis, eventOn, officer, at } = asked;
    const { rows: open } = await client.query('select id from withdrawals where catalogue = $1 and record_id = $2 and done_at is null', [catalogue.code, id]);
    if (open[0])
        throw withdrawalOrdered(id, open[0].id);
    const { rows } = await client.query(`insert into withdrawals (catalogue, record_id, version, cause, reason, basis, event_on, due_on, ordered_by, ordered_at)
     select $1, id, _version, $3, $4, $5, $6, $7, $8, $9 from ${catalogue.table} where id = $2 returning id`, [catalogue.code, id, cause, reason, basis ?? null, eventOn, dueOn, officer, at]);
    return rows[0].id;
}
async function carryOut(client, asked, withdrawal) {
    const { catalogue, id, cause, reason, basis, at } = asked;
    const takingDown = { ids: [id], cause, reason, basis, at };
    await takeDown(client, catalogue, takingDown);
    await client.query(`update withdrawals w set done_at = $2, version = t._version from ${catalogue.table} t where w.id = $1 and t.id = w.record_id`, [withdrawal, at]);
    await announceTakenDown(client, catalogue, takingDown);
}
function putOnRecord(client, asked) {
    const { catalogue, id, cause, reason, basis, officer, at, withdrawal, action } = asked;
    const detail = { catalogue: catalogue.code, cause, reason, basis, withdrawal };
    return appendEntries(client, [{ at, actor: officer, action, subject: `record:${id}`, detail }]);
}
