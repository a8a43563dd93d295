import type pg from 'pg';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { batchHashOf } from './batch-hash.ts';
import { isBatchId } from './batches.ts';
import { batchReviewed, batchUnknown, contentChanged, officerMissing } from './errors.ts';
import { lockCatalogue } from './lock-catalogue.ts';
import { setApart, type WaitingRecord } from './set-apart.ts';

/** What is reviewed by whom, when: a batch, or one of its records apart. */
export interface Review {
  readonly batch?: string;
  readonly record?: WaitingRecord;
  readonly officer: string;
  readonly at: Date;
  /** The content hash that the reviewer saw, where he names it. */
  readonly contentHash?: string;
  /** The answers to the checklist; none means: no concern, by the officer's own act. */
  readonly checklist?: unknown;
}

/** A batch that waits, locked until the transaction ends. */
export interface Opened {
  readonly batch: string;
  readonly catalogue: Catalogue;
  readonly submittedBy: string;
  readonly contentHash: string;
}

/** Locks what is reviewed, so that of two reviewers one comes second, and checks what it holds. */
export async function openReview(
  client: pg.ClientBase,
  catalogues: Catalogues,
  review: Review,
): Promise<Opened> {
  if (review.officer.trim() === '') throw officerMissing();
  if (!review.record)
    return openBatch(client, catalogues, { ...review, batch: review.batch ?? '' });
  const { record, at, contentHash } = review;
  const batch = await setApart(client, catalogues, { record, at, contentHash });
  return openBatch(client, catalogues, { batch });
}

async function openBatch(
  client: pg.ClientBase,
  catalogues: Catalogues,
  { batch, contentHash }: { readonly batch: string; readonly contentHash?: string },
): Promise<Opened> {
  if (!isBatchId(batch)) throw batchUnknown(batch);
  const catalogue = await catalogueOf(client, catalogues, batch);
  await lockCatalogue(client, catalogue.code);
  const { rows } = await client.query<BatchRow>(
    `select submitted_by, state, content_hash, reviewed_by, ${batchHashOf(catalogue.table, '$1::uuid')} as now
     from batches where id = $1 for update`,
    [batch],
  );
  const found = rows[0]!;
  if (found.state !== 'SUBMITTED') throw batchReviewed(batch, found.state, found.reviewed_by);
  const seen = contentHash ?? found.content_hash;
  if (found.now !== found.content_hash || seen !== found.content_hash) throw contentChanged(batch);
  return { batch, catalogue, submittedBy: found.submitted_by, contentHash: found.content_hash };
}

async function catalogueOf(
  client: pg.ClientBase,
  catalogues: Catalogues,
  batch: string,
): Promise<Catalogue> {
  const { rows } = await client.query<{ catalogue: string }>(
    'select catalogue from batches where id = $1',
    [batch],
  );
  const catalogue = rows[0] && catalogues.byCode.get(rows[0].catalogue);
  if (!catalogue) throw batchUnknown(batch);
  return catalogue;
}

interface BatchRow {
  readonly now: string;
  readonly submitted_by: string;
  readonly state: string;
  readonly content_hash: string;
  readonly reviewed_by: string | null;
}
