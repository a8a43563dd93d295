import type pg from 'pg';
import type { Catalogues } from '../catalogue/model.ts';
import { openReview } from './open-review.ts';
import { publishReviewed, type Approval } from './review.ts';
import { standingRuleFor } from './standing-rules.ts';

/** A batch that was just written, and where it comes from. */
interface Arrived {
  readonly batch: string;
  readonly catalogue: string;
  readonly department: string;
  readonly submitter: string;
  readonly at: Date;
}

/** Publishes a batch in the transaction that wrote it, if a standing rule covers its source; the review names the rule. */
export async function publishUnderRule(
  client: pg.ClientBase,
  catalogues: Catalogues,
  { batch, ...source }: Arrived,
): Promise<Approval | undefined> {
  const rule = await standingRuleFor(client, source);
  if (!rule) return undefined;
  const { reviewedBy: officer, checklist, reason, basis, id } = rule;
  const review = { batch, officer: officer!, at: source.at };
  const opened = await openReview(client, catalogues, review);
  const concluded = {
    conclusion: 'PUBLISH',
    reviewer: officer!,
    at: source.at,
    checklist,
  } as const;
  return publishReviewed(client, opened, { ...concluded, reason, basis, standingRule: id });
}
