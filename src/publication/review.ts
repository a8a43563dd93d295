import type pg from 'pg';
import { transaction, type Database } from '../base/database.ts';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { batchHashOf } from './batch-hash.ts';
import { isBatchId } from './batches.ts';
import {
  batchReviewed,
  batchUnknown,
  contentChanged,
  officerMissing,
  reasonMissing,
  submitterCannotReview,
} from './errors.ts';
import { publishBatch, type Published } from './publish.ts';

/** Who reviews what, when. */
export interface Review {
  readonly batch: string;
  readonly officer: string;
  readonly at: Date;
  /** The content hash that the reviewer saw, where he names it. */
  readonly contentHash?: string;
}

/** What reviewing works with. */
export interface Reviewing {
  readonly db: Pick<Database, 'pool'>;
  readonly catalogues: Catalogues;
}

export interface Approval extends Published {
  readonly batch: string;
  readonly catalogue: string;
  readonly state: 'APPROVED';
}

export interface RefusedBatch {
  readonly batch: string;
  readonly catalogue: string;
  readonly state: 'REFUSED';
  readonly refused: number;
}

/**
 * Publishes a batch after the secrecy review of somebody other than its sender
 * (政府信息公开条例 第十七条), if it still is what was submitted.
 */
export function approveBatch({ db, catalogues }: Reviewing, review: Review): Promise<Approval> {
  return transaction(db, async (client) => {
    const { catalogue, submittedBy } = await openForReview(client, catalogues, review);
    if (submittedBy.trim() === review.officer.trim()) throw submitterCannotReview(review.batch);
    const published = await publishBatch(client, catalogue, review);
    await close(client, review, { state: 'APPROVED' });
    return {
      batch: review.batch,
      catalogue: catalogue.code,
      state: 'APPROVED' as const,
      ...published,
    };
  });
}

/** Publishes what the platform itself puts on record; nobody else's content passes here. */
export function publishOwnBatch({ db, catalogues }: Reviewing, review: Review): Promise<Published> {
  return transaction(db, async (client) => {
    const { catalogue } = await openForReview(client, catalogues, review);
    const published = await publishBatch(client, catalogue, review);
    await close(client, review, { state: 'APPROVED' });
    return published;
  });
}

/** Refuses a batch with its reason; what is published stays as it is. */
export function refuseBatch(
  { db, catalogues }: Reviewing,
  review: Review & { readonly reason: string; readonly basis?: string },
): Promise<RefusedBatch> {
  if (review.reason.trim() === '') throw reasonMissing();
  return transaction(db, async (client) => {
    const { catalogue } = await openForReview(client, catalogues, review);
    const { rowCount } = await client.query(
      `update ${catalogue.table} set _status = 'REFUSED' where _batch = $1 and _status = 'SUBMITTED'`,
      [review.batch],
    );
    const versions = await client.query(
      `update record_versions set state = 'REFUSED' where batch_id = $1 and state = 'PENDING'`,
      [review.batch],
    );
    await close(client, review, { state: 'REFUSED', reason: review.reason, basis: review.basis });
    const refused = (rowCount ?? 0) + (versions.rowCount ?? 0);
    return { batch: review.batch, catalogue: catalogue.code, state: 'REFUSED' as const, refused };
  });
}

interface Opened {
  readonly catalogue: Catalogue;
  readonly submittedBy: string;
}

/** Locks the batch, so that of two reviewers one comes second, and checks what it holds. */
async function openForReview(
  client: pg.ClientBase,
  catalogues: Catalogues,
  review: Review,
): Promise<Opened> {
  const { batch, officer } = review;
  if (officer.trim() === '') throw officerMissing();
  if (!isBatchId(batch)) throw batchUnknown(batch);
  const catalogue = await lockCatalogue(client, catalogues, batch);
  const { rows } = await client.query<BatchRow>(
    `select submitted_by, state, content_hash, reviewed_by, ${batchHashOf(catalogue.table, '$1::uuid')} as now
     from batches where id = $1 for update`,
    [batch],
  );
  const found = rows[0]!;
  if (found.state !== 'SUBMITTED') throw batchReviewed(batch, found.state, found.reviewed_by);
  const seen = review.contentHash ?? found.content_hash;
  if (found.now !== found.content_hash || seen !== found.content_hash) throw contentChanged(batch);
  return { catalogue, submittedBy: found.submitted_by };
}

/** A file that is being applied may take rows from this batch: one after the other, by the lock that ingest takes. */
async function lockCatalogue(
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
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [`ingest ${catalogue.code}`]);
  return catalogue;
}

interface BatchRow {
  readonly now: string;
  readonly submitted_by: string;
  readonly state: string;
  readonly content_hash: string;
  readonly reviewed_by: string | null;
}

async function close(
  client: pg.ClientBase,
  { batch, officer, at }: Review,
  outcome: { readonly state: string; readonly reason?: string; readonly basis?: string },
): Promise<void> {
  await client.query(
    'update batches set state = $2, reviewed_by = $3, reviewed_at = $4, reason = $5, basis = $6 where id = $1',
    [batch, outcome.state, officer, at, outcome.reason ?? null, outcome.basis ?? null],
  );
}
