import { listReviews } from "../../publication/reviews.js";
import { approveBatch, referBatch, refuseBatch } from "../../publication/review.js";
import { showBatch } from "../../publication/batches.js";
import { fieldsNotRemovable } from "../../publication/errors.js";
import { batchOf } from "../../publication/set-apart.js";
import { approveStandingRule, listStandingRules, proposeStandingRule, revokeStandingRule, } from "../../publication/standing-rules.js";
import { notYourRule } from "../errors.js";
import { actingFor, keptBy, locatedRecord, mayAudit, recordIdOf } from "./acting.js";
import { reviewable } from "./batches.js";
const most = 100;
const reviews = async (_root, args, context) => {
    const { batch, record, first } = args;
    const { viewer, db } = context;
    if (!mayAudit(context) && (viewer.kind !== 'OFFICER' || !viewer.department))
        return [];
    const of = record == null ? undefined : locatedRecord(record, context);
    const scope = mayAudit(context)
        ? {}
        : { department: viewer.department, catalogues: keptBy(viewer.department, context) };
    return listReviews(db.pool, {
        ...scope,
        batch: batch ?? undefined,
        record: of?.id,
        first: Math.min(Math.max(first ?? 20, 0), most),
    });
};
/** reviewBatch(input): one mutation for every conclusion, each bound to what the reviewer saw. */
const reviewBatch = async (_root, args, context) => {
    const { input } = args;
    const { db, catalogues, viewer, at } = context;
    const record = input.record == null ? undefined : locatedRecord(input.record, context);
    const waiting = record ? await batchOf(db.pool, catalogues, record) : String(input.batch);
    await reviewable(waiting, context);
    const { contentHash, checklist } = input;
    const review = { batch: waiting, record, officer: viewer.name, at, contentHash, checklist };
    const { batch } = await conclude({ db, catalogues }, review, input);
    return showBatch(db.pool, batch);
};
function conclude(reviewing, review, { conclusion, removedFields, removedFor, referredTo, ...said }) {
    const [reason, basis] = [said.reason ?? '', said.basis ?? ''];
    switch (conclusion) {
        case 'PUBLISH':
            // Fields that were named for removal are never published by a slip.
            if (removedFields?.length)
                throw fieldsNotRemovable(removedFields);
            return approveBatch(reviewing, review);
        case 'PUBLISH_IN_PART': {
            const removal = { fields: removedFields ?? [], reason: removedFor ?? '', basis };
            return approveBatch(reviewing, { ...review, removal });
        }
        case 'REFUSE':
            return refuseBatch(reviewing, { ...review, reason, basis: said.basis ?? undefined });
        case 'REFERRED':
            return referBatch(reviewing, { ...review, reason, referredTo: referredTo ?? '' });
    }
}
const standingRules = async (_root, args, context) => {
    const { catalogue } = args;
    const { viewer, db } = context;
    const rules = await listStandingRules(db.pool, { catalogue: catalogue ?? undefined });
    if (mayAudit(context))
        return rules;
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        return [];
    const kept = keptBy(viewer.department, context);
    return rules.filter((rule) => rule.department === viewer.department || kept.includes(rule.catalogue));
};
const propose = (_root, args, context) => {
    const { input } = args;
    const { db, catalogues, viewer, at } = context;
    return proposeStandingRule({ db, catalogues }, {
        ...{ ...input, submitter: input.submitter ?? undefined },
        until: new Date(input.until),
        ...{ department: actingFor(context), officer: viewer.name, at },
    });
};
/** Approving and revoking are for the department that sends, or the catalogue's keeper. */
const settling = (settle) => async (_root, { id }, context) => {
    const department = actingFor(context);
    const [rule] = await listStandingRules(context.db.pool, { id: uuidOf(id) });
    const kept = keptBy(department, context);
    if (!rule || (rule.department !== department && !kept.includes(rule.catalogue)))
        throw notYourRule(String(id));
    return settle(context, { id: rule.id, officer: context.viewer.name, at: context.at });
};
const uuidOf = (id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(id))
    ? String(id)
    : '00000000-0000-0000-0000-000000000000';
export const reviewQueries = { reviews, standingRules };
export const reviewMutations = {
    reviewBatch,
    proposeStandingRule: propose,
    approveStandingRule: settling(approveStandingRule),
    revokeStandingRule: settling(revokeStandingRule),
};
export const reviewTypes = {
    SecrecyReview: {
        record: ((review, _args, context) => review.recordId && recordIdOf(review.catalogue, review.recordId, context)),
    },
};
