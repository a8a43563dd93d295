import { batchHashOf } from "./batch-hash.js";
import { isBatchId } from "./batches.js";
import { batchReviewed, batchUnknown, contentChanged, officerMissing } from "./errors.js";
import { lockCatalogue } from "./lock-catalogue.js";
import { setApart } from "./set-apart.js";
/** Locks what is reviewed, so that of two reviewers one comes second, and checks what it holds. */
export async function openReview(client, catalogues, review) {
    if (review.officer.trim() === '')
        throw officerMissing();
    if (!review.record)
        return openBatch(client, catalogues, { ...review, batch: review.batch ?? '' });
    const { record, at, contentHash } = review;
    const batch = await setApart(client, catalogues, { record, at, contentHash });
    return openBatch(client, catalogues, { batch });
}
async function openBatch(client, catalogues, { batch, contentHash }) {
    if (!isBatchId(batch))
        throw batchUnknown(batch);
    const catalogue = await catalogueOf(client, catalogues, batch);
    await lockCatalogue(client, catalogue.code);
    const { rows } = await client.query(`select submitted_by, state, content_hash, reviewed_by, ${batchHashOf(catalogue.table, '$1::uuid')} as now
     from batches where id = $1 for update`, [batch]);
    const found = rows[0];
    if (found.state !== 'SUBMITTED')
        throw batchReviewed(batch, found.state, found.reviewed_by);
    const seen = contentHash ?? found.content_hash;
    if (found.now !== found.content_hash || seen !== found.content_hash)
        throw contentChanged(batch);
    return { batch, catalogue, submittedBy: found.submitted_by, contentHash: found.content_hash };
}
async function catalogueOf(client, catalogues, batch) {
    const { rows } = await client.query('select catalogue from batches where id = $1', [batch]);
    const catalogue = rows[0] && catalogues.byCode.get(rows[0].catalogue);
    if (!catalogue)
        throw batchUnknown(batch);
    return catalogue;
}
