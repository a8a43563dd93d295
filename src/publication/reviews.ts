import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { ruleNamed } from '../calendar/deadline-rules.ts';
import { startDateOf } from '../calendar/due-on.ts';
import { listNotices } from '../calendar/notices.ts';
import { calendarWith } from '../calendar/calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Checklist } from './checklist.ts';
import type { Conclusion } from './record-review.ts';

/** A review as it was kept. */
export interface KeptReview {
  readonly id: string;
  readonly catalogue: string;
  readonly batch: string | null;
  /** The record's uuid, where it was reviewed by itself. */
  readonly recordId: string | null;
  readonly originator: string;
  readonly reviewer: string;
  readonly conclusion: Conclusion;
  readonly checklist: Checklist;
  readonly removedFields: readonly string[];
  readonly referredTo: string | null;
  /** By when a referral has to be answered. */
  readonly dueOn: string | null;
  readonly reason: string | null;
  readonly basis: string | null;
  readonly contentHash: string;
  readonly standingRule: string | null;
  readonly at: string;
  readonly voidedAt: string | null;
}

/** Which reviews. */
export interface ReviewsAsked {
  readonly batch?: string;
  readonly record?: string;
  readonly department?: string;
  readonly catalogues?: readonly string[];
  readonly first?: number;
}

/** Reviews, the latest first; of one batch, record or sending department, or of catalogues, where asked. */
export async function listReviews(
  db: Queryable,
  { batch, record, department, catalogues, first = 500 }: ReviewsAsked = {},
): Promise<KeptReview[]> {
  const found = await run<Omit<KeptReview, 'dueOn'>>(db, {
    text: `select r.id, r.catalogue, r.batch_id as batch, r.record_id as "recordId", originator, reviewer, conclusion,
        checklist, removed_fields as "removedFields", referred_to as "referredTo", r.reason, r.basis,
        r.content_hash as "contentHash", standing_rule as "standingRule", r.at, voided_at as "voidedAt"
      from reviews r join batches b on b.id = r.batch_id
      where ($1::uuid is null or r.batch_id = $1) and ($2::uuid is null or r.record_id = $2)
        and (($3::text is null and $4::text[] is null) or b.department = $3 or r.catalogue = any($4))
      order by r.at desc, r.id limit $5`,
    values: [batch ?? null, record ?? null, department ?? null, catalogues ?? null, first],
  });
  if (!found.some(({ conclusion }) => conclusion === 'REFERRED'))
    return found.map((one) => ({ ...one, dueOn: null }));
  const calendar = calendarWith(await listNotices(db));
  const days = ruleNamed('settle-unclear-secret').length;
  return found.map((one) => ({
    ...one,
    dueOn:
      one.conclusion === 'REFERRED'
        ? addWorkingDays(startDateOf(one.at), days, calendar).date
        : null,
  }));
}
