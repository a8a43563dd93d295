import { listReviews, type KeptReview } from '../../publication/reviews.ts';
import { approveBatch, referBatch, refuseBatch } from '../../publication/review.ts';
import { showBatch } from '../../publication/batches.ts';
import { fieldsNotRemovable, recordUnknown } from '../../publication/errors.ts';
import { ownRecords } from '../../publication/own-record.ts';
import { batchOf, type WaitingRecord } from '../../publication/set-apart.ts';
import {
  approveStandingRule,
  listStandingRules,
  proposeStandingRule,
  revokeStandingRule,
} from '../../publication/standing-rules.ts';
import type {
  MutationProposeStandingRuleArgs,
  MutationReviewBatchArgs,
  QueryReviewsArgs,
  QueryStandingRulesArgs,
  ReviewInput,
} from '../api.generated.ts';
import type { Context } from '../context.ts';
import { notYourRule } from '../errors.ts';
import { actingFor, keptBy, locatedRecord, mayAudit, recordIdOf } from './acting.ts';
import { reviewable } from './batches.ts';
import type { Resolver } from './records.ts';

const most = 100;

const reviews: Resolver = async (_root, args, context) => {
  const { batch, record, first } = args as QueryReviewsArgs;
  const { viewer, db } = context;
  if (!mayAudit(context) && (viewer.kind !== 'OFFICER' || !viewer.department)) return [];
  const of = record == null ? undefined : locatedRecord(record, context);
  const scope = mayAudit(context)
    ? {}
    : { department: viewer.department, catalogues: keptBy(viewer.department!, context) };
  return listReviews(db.pool, {
    ...scope,
    batch: batch ?? undefined,
    record: of?.id,
    first: Math.min(Math.max(first ?? 20, 0), most),
  });
};

/** reviewBatch(input): one mutation for every conclusion, each bound to what the reviewer saw. */
const reviewBatch: Resolver = async (_root, args, context) => {
  const { input } = args as unknown as MutationReviewBatchArgs;
  const { db, catalogues, viewer, at } = context;
  const record = input.record == null ? undefined : locatedRecord(input.record, context);
  const waiting = record ? await waitingWith(record, context) : String(input.batch);
  await reviewable(waiting, context);
  const { contentHash, checklist } = input;
  const review = { batch: waiting, record, officer: viewer.name, at, contentHash, checklist };
  const { batch } = await conclude({ db, catalogues }, review, input);
  return showBatch(db.pool, batch);
};

/** The batch in which a record waits; whoever may not review it is told the same as of a record that is not there. */
async function waitingWith(record: WaitingRecord, context: Context): Promise<string> {
  const { db, catalogues } = context;
  actingFor(context);
  try {
    const batch = await batchOf(db.pool, catalogues, record);
    await reviewable(batch, context);
    return batch;
  } catch (error) {
    const catalogue = catalogues.byCode.get(record.catalogue)!;
    const { department } = context.viewer;
    const own = await ownRecords(db.pool, catalogue, { ids: [record.id], department });
    throw own.has(record.id) ? error : recordUnknown(record.id);
  }
}

type Reviewed = Parameters<typeof approveBatch>[1];

function conclude(
  reviewing: Pick<Context, 'db' | 'catalogues'>,
  review: Reviewed,
  { conclusion, removedFields, removedFor, referredTo, ...said }: ReviewInput,
): Promise<{ readonly batch: string }> {
  const [reason, basis] = [said.reason ?? '', said.basis ?? ''];
  switch (conclusion) {
    case 'PUBLISH':
      // Fields that were named for removal are never published by a slip.
      if (removedFields?.length) throw fieldsNotRemovable(removedFields);
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

const standingRules: Resolver = async (_root, args, context) => {
  const { catalogue } = args as QueryStandingRulesArgs;
  const { viewer, db } = context;
  const rules = await listStandingRules(db.pool, { catalogue: catalogue ?? undefined });
  if (mayAudit(context)) return rules;
  if (viewer.kind !== 'OFFICER' || !viewer.department) return [];
  const kept = keptBy(viewer.department, context);
  return rules.filter(
    (rule) => rule.department === viewer.department || kept.includes(rule.catalogue),
  );
};

const propose: Resolver = (_root, args, context) => {
  const { input } = args as unknown as MutationProposeStandingRuleArgs;
  const { db, catalogues, viewer, at } = context;
  return proposeStandingRule(
    { db, catalogues },
    {
      ...{ ...input, submitter: input.submitter ?? undefined },
      until: new Date(input.until),
      ...{ department: actingFor(context), officer: viewer.name, at },
    },
  );
};

/** Approving and revoking are for the department that sends, or the catalogue's keeper. */
const settling =
  (settle: typeof approveStandingRule): Resolver =>
  async (_root, { id }, context) => {
    const department = actingFor(context);
    const [rule] = await listStandingRules(context.db.pool, { id: uuidOf(id) });
    const kept = keptBy(department, context);
    if (!rule || (rule.department !== department && !kept.includes(rule.catalogue)))
      throw notYourRule(String(id));
    return settle(context, { id: rule.id, officer: context.viewer.name, at: context.at });
  };

const uuidOf = (id: unknown) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(id))
    ? String(id)
    : '00000000-0000-0000-0000-000000000000';

export const reviewQueries: Readonly<Record<string, Resolver>> = { reviews, standingRules };

export const reviewMutations: Readonly<Record<string, Resolver>> = {
  reviewBatch,
  proposeStandingRule: propose,
  approveStandingRule: settling(approveStandingRule),
  revokeStandingRule: settling(revokeStandingRule),
};

export const reviewTypes = {
  SecrecyReview: {
    record: ((review: KeptReview, _args, context) =>
      review.recordId && recordIdOf(review.catalogue, review.recordId, context)) as Resolver,
  },
};
