import { appendEntries } from "../audit/append.js";
import { transaction } from "../base/database.js";
import { concernsOf, readChecklist } from "./checklist.js";
import { concernsOpen, reasonMissing, referralUnaddressed, submitterCannotReview, } from "./errors.js";
import { openReview } from "./open-review.js";
import { publishBatch } from "./publish.js";
import { closeBatch, recordReview } from "./record-review.js";
import { checkRemoval } from "./remove-fields.js";
/**
 * 先审查、后公开: publishes a batch, or one of its records, after the secrecy review of somebody other than its
 * sender (政府信息公开条例 第十七条), if it still is what was submitted.
 */
export async function approveBatch({ db, catalogues }, review) {
    const checklist = readChecklist(review.checklist);
    const concerns = concernsOf(checklist);
    if (concerns.length > 0 && !review.removal)
        throw concernsOpen(concerns);
    return transaction(db, async (client) => {
        const opened = await openReview(client, catalogues, review);
        notTheSubmitter(opened, review);
        const removal = review.removal && checkRemoval(review.removal, opened.catalogue);
        const conclusion = removal ? 'PUBLISH_IN_PART' : 'PUBLISH';
        const concluded = {
            conclusion,
            reviewer: review.officer,
            at: review.at,
            checklist,
            removal,
        };
        return publishReviewed(client, opened, concluded);
    });
}
/** Publishes what a review let pass, keeps the review and puts it on record. */
export async function publishReviewed(client, opened, concluded) {
    const { batch, catalogue } = opened;
    const { at, removal } = concluded;
    await recordReview(client, opened, concluded);
    await closeBatch(client, batch, { ...concluded, state: 'APPROVED' });
    const published = await publishBatch(client, catalogue, { batch, at, removal });
    await putOnRecord(client, opened, { ...concluded, action: 'BATCH_APPROVED', ...published });
    return { batch, catalogue: catalogue.code, state: 'APPROVED', ...published };
}
/** Publishes what the platform itself puts on record; nobody else's content passes here. */
export function publishOwnBatch({ db, catalogues }, review) {
    return transaction(db, async (client) => {
        const opened = await openReview(client, catalogues, review);
        const concluded = {
            conclusion: 'PUBLISH',
            reviewer: review.officer,
            at: review.at,
            checklist: readChecklist(undefined),
        };
        return publishReviewed(client, opened, concluded);
    });
}
/** Refuses a batch or record with its reason; what is published stays as it is. */
export function refuseBatch({ db, catalogues }, review) {
    if (review.reason.trim() === '')
        throw reasonMissing();
    const checklist = readChecklist(review.checklist);
    return transaction(db, async (client) => {
        const opened = await openReview(client, catalogues, review);
        const { batch, catalogue } = opened;
        const { officer: reviewer, at, reason, basis } = review;
        const concluded = { conclusion: 'REFUSE', reviewer, at, checklist, reason, basis };
        await recordReview(client, opened, concluded);
        const { rowCount } = await client.query(`update ${catalogue.table} set _status = 'REFUSED' where _batch = $1 and _status = 'SUBMITTED'`, [batch]);
        const versions = await client.query(`update record_versions set state = 'REFUSED' where batch_id = $1 and state = 'PENDING'`, [batch]);
        await closeBatch(client, batch, { ...concluded, state: 'REFUSED' });
        const refused = (rowCount ?? 0) + (versions.rowCount ?? 0);
        await putOnRecord(client, opened, { ...concluded, action: 'BATCH_REFUSED', refused });
        return { batch, catalogue: catalogue.code, state: 'REFUSED', refused };
    });
}
/**
 * 报请确定: asks who is competent whether the content may be published; it waits until a later review
 * (政府信息公开条例 第十七条第二款；保守国家秘密法实施条例 第二十五条).
 */
export async function referBatch({ db, catalogues }, review) {
    const { referredTo, reason, officer: reviewer, at } = review;
    if (referredTo.trim() === '')
        throw referralUnaddressed();
    if (reason.trim() === '')
        throw reasonMissing();
    const checklist = readChecklist(review.checklist);
    return transaction(db, async (client) => {
        const opened = await openReview(client, catalogues, review);
        notTheSubmitter(opened, review);
        const concluded = {
            conclusion: 'REFERRED',
            reviewer,
            at,
            checklist,
            reason,
            referredTo,
        };
        await recordReview(client, opened, concluded);
        await putOnRecord(client, opened, { ...concluded, action: 'BATCH_REFERRED' });
        const { batch, catalogue } = opened;
        return { batch, catalogue: catalogue.code, state: 'SUBMITTED', referredTo };
    });
}
function notTheSubmitter({ submittedBy, batch }, { officer }) {
    if (submittedBy.trim() === officer.trim())
        throw submitterCannotReview(batch);
}
/** One entry of the audit for a review, whatever it concluded. */
function putOnRecord(client, { batch, catalogue, contentHash }, { action, reviewer, at, ...concluded }) {
    const detail = { catalogue: catalogue.code, contentHash, ...concluded };
    return appendEntries(client, [
        { at, actor: reviewer, action, subject: `batch:${batch}`, detail },
    ]);
}
