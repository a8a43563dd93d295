import { appendEntries } from "../audit/append.js";
import { transaction } from "../base/database.js";
import { run } from "../base/statement.js";
import { isBatchId } from "./batches.js";
import { disputeUnknown, officerMissing, reasonMissing, recordUnknown } from "./errors.js";
import { answersFor } from "./own-record.js";
const columns = `id, catalogue, record_id as "recordId", opened_by as "openedBy", opened_at as "openedAt",
  settled_at as "settledAt", outcome`;
/** Marks a record as disputed; one that is marked already stays so under the dispute that is open. */
export function openDispute({ db, catalogues }, { record, officer, at }) {
    return transaction(db, async (client) => {
        if (officer.trim() === '')
            throw officerMissing();
        const catalogue = catalogues.byCode.get(record.catalogue);
        if (!catalogue || !isBatchId(record.id))
            throw recordUnknown(record.id);
        const { rowCount } = await client.query(`select from ${catalogue.table} where id = $1 and ${answersFor(catalogue, '$2')} for update`, [record.id, record.department ?? null]);
        if (!rowCount)
            throw recordUnknown(record.id);
        const open = await listDisputes(client, { record: record.id, open: true });
        const known = open.find((one) => one.catalogue === catalogue.code);
        if (known)
            return known;
        const [dispute] = await run(client, {
            text: `insert into disputes (catalogue, record_id, opened_by, opened_at) values ($1, $2, $3, $4) returning ${columns}`,
            values: [catalogue.code, record.id, officer, at],
        });
        const detail = { catalogue: catalogue.code, dispute: dispute.id };
        const subject = `record:${record.id}`;
        await appendEntries(client, [
            { at, actor: officer, action: 'DISPUTE_OPENED', subject, detail },
        ]);
        return dispute;
    });
}
/** Settles a dispute with its outcome; the record loses its marker. */
export function settleDispute({ db, catalogues }, { id, outcome, officer, at, department }) {
    return transaction(db, async (client) => {
        if (officer.trim() === '')
            throw officerMissing();
        if (outcome.trim() === '')
            throw reasonMissing();
        const [open] = isBatchId(id) ? await listDisputes(client, { id, open: true }) : [];
        const catalogue = open && catalogues.byCode.get(open.catalogue);
        if (!catalogue)
            throw disputeUnknown(id);
        const own = await client.query(`select from ${catalogue.table} where id = $1 and ${answersFor(catalogue, '$2')}`, [open.recordId, department ?? null]);
        if (!own.rowCount)
            throw disputeUnknown(id);
        const [dispute] = await run(client, {
            text: `update disputes set settled_at = $2, outcome = $3 where id = $1 and settled_at is null returning ${columns}`,
            values: [id, at, outcome],
        });
        if (!dispute)
            throw disputeUnknown(id);
        const detail = { catalogue: dispute.catalogue, dispute: id, outcome };
        const subject = `record:${dispute.recordId}`;
        await appendEntries(client, [
            { at, actor: officer, action: 'DISPUTE_SETTLED', subject, detail },
        ]);
        return dispute;
    });
}
/** Disputes, the latest first. */
export function listDisputes(db, { id, record, open, } = {}) {
    return run(db, {
        text: `select ${columns} from disputes
      where ($1::uuid is null or id = $1) and ($2::uuid is null or record_id = $2)
        and ($3::boolean is null or (settled_at is null) = $3)
      order by opened_at desc, id limit 500`,
        values: [id ?? null, record ?? null, open ?? null],
    });
}
