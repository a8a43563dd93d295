import { appendEntries } from "../audit/append.js";
import { civilDate } from "../base/clock.js";
import { transaction } from "../base/database.js";
import { lockCatalogue } from "./lock-catalogue.js";
import { announceTakenDown, takeDown } from "./take-down.js";
const reason = '公示期限届满 The period of publication is over.';
/**
 * Takes down what may not be public any longer. Nobody but the owner has seen these records since their
 * last day, which every read tests; this writes it into their state, the feed and the audit.
 */
export async function expireDue({ db, catalogues }, at) {
    const expired = [];
    for (const catalogue of catalogues.all) {
        const due = await db.pool.query(`select from ${catalogue.table} where ${isDue} limit 1`, [
            civilDate(at),
        ]);
        if (!due.rowCount)
            continue;
        const records = await transaction(db, (client) => expireCatalogue(client, catalogue, at));
        if (records > 0)
            expired.push({ catalogue: catalogue.code, records });
    }
    return expired;
}
const isDue = `_status = 'PUBLISHED' and _published_until < $1::date`;
async function expireCatalogue(client, catalogue, at) {
    await lockCatalogue(client, catalogue.code);
    const { rows } = await client.query(`select id from ${catalogue.table} where ${isDue} order by id for update`, [civilDate(at)]);
    if (rows.length === 0)
        return 0;
    const ids = rows.map(({ id }) => id);
    const takingDown = { ids, cause: 'EXPIRED', reason, at };
    await takeDown(client, catalogue, takingDown);
    await keepWithdrawals(client, catalogue, { ids, at });
    await announceTakenDown(client, catalogue, takingDown);
    const detail = { catalogue: catalogue.code, records: ids.length };
    const subject = catalogue.code;
    await appendEntries(client, [
        { at, actor: 'system:expiry', action: 'RECORDS_EXPIRED', subject, detail },
    ]);
    return ids.length;
}
/** An order that was open for such a record is done with it. */
async function keepWithdrawals(client, { code, table }, { ids, at }) {
    await client.query(`insert into withdrawals (catalogue, record_id, version, cause, reason, event_on, ordered_by, ordered_at, done_at)
     select $1, id, _version, 'EXPIRED', $3, _published_until, 'system:expiry', $4, $4 from ${table} where id = any($2::uuid[])`, [code, ids, reason, at]);
    await client.query(`update withdrawals set done_at = $3 where catalogue = $1 and record_id = any($2::uuid[]) and done_at is null`, [code, ids, at]);
}
