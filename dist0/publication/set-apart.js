import { randomUUID } from 'node:crypto';
import { hashBatches } from "./batch-hash.js";
import { isBatchId } from "./batches.js";
import { contentChanged, recordNotWaiting, recordUnknown } from "./errors.js";
import { lockCatalogue } from "./lock-catalogue.js";
/** Takes one record out of its batch into a batch of its own, so that it is reviewed by itself. */
export async function setApart(client, catalogues, { record, at, contentHash }) {
    const catalogue = catalogues.byCode.get(record.catalogue);
    if (!catalogue || !isBatchId(record.id))
        throw recordUnknown(record.id);
    await lockCatalogue(client, catalogue.code);
    const { from, hash, correction } = await waitingOf(client, catalogue, record.id);
    if (contentHash !== undefined && contentHash !== hash)
        throw contentChanged(record.id);
    const batch = randomUUID();
    await client.query(ownBatch, [batch, from, correction ? 0 : 1, correction ? 1 : 0]);
    await client.query('update batches set created = greatest(created - $2, 0), corrected = greatest(corrected - $3, 0) where id = $1', [from, correction ? 0 : 1, correction ? 1 : 0]);
    const move = correction
        ? `update record_versions set batch_id = $1 where record_id = $2 and catalogue = '${catalogue.code}' and state = 'PENDING'`
        : `update ${catalogue.table} set _batch = $1 where id = $2`;
    await client.query(move, [batch, record.id]);
    await hashBatches(client, catalogue, { batches: [from, batch], at });
    return batch;
}
const ownBatch = `
  insert into batches (id, catalogue, department, submitted_by, file_name, format, mapping, state, rows_read, created,
    corrected, content_hash, submitted_at)
  select $1, catalogue, department, submitted_by, file_name, format, mapping, 'SUBMITTED', 1, $3, $4, '', submitted_at
  from batches where id = $2`;
async function waitingOf(client, { table, code }, id) {
    const { rows } = await client.query(`select _batch as "from", _hash as hash, false as correction from ${table}
       where id = $1 and _status = 'SUBMITTED' and _batch is not null
     union all
     select batch_id, hash, true from record_versions
       where record_id = $1 and catalogue = $2 and state = 'PENDING' and batch_id is not null`, [id, code]);
    if (!rows[0])
        throw recordNotWaiting(id);
    return rows[0];
}
/** The batch in which a record waits. */
export async function batchOf(db, catalogues, record) {
    const catalogue = catalogues.byCode.get(record.catalogue);
    if (!catalogue || !isBatchId(record.id))
        throw recordUnknown(record.id);
    return (await waitingOf(db, catalogue, record.id)).from;
}
