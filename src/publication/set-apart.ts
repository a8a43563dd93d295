import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { hashBatches } from './batch-hash.ts';
import { isBatchId } from './batches.ts';
import { contentChanged, recordNotWaiting, recordUnknown } from './errors.ts';
import { lockCatalogue } from './lock-catalogue.ts';

/** A record that waits for review, by its catalogue's code and its uuid. */
export interface WaitingRecord {
  readonly catalogue: string;
  readonly id: string;
}

interface SettingApart {
  readonly record: WaitingRecord;
  readonly at: Date;
  /** The record's own content hash, as the reviewer saw it. */
  readonly contentHash?: string;
}

/** Takes one record out of its batch into a batch of its own, so that it is reviewed by itself. */
export async function setApart(
  client: pg.ClientBase,
  catalogues: Catalogues,
  { record, at, contentHash }: SettingApart,
): Promise<string> {
  const catalogue = catalogues.byCode.get(record.catalogue);
  if (!catalogue || !isBatchId(record.id)) throw recordUnknown(record.id);
  await lockCatalogue(client, catalogue.code);
  const { from, hash, correction } = await waitingOf(client, catalogue, record.id);
  if (contentHash !== undefined && contentHash !== hash) throw contentChanged(record.id);
  const batch = randomUUID();
  await client.query(ownBatch, [batch, from, correction ? 0 : 1, correction ? 1 : 0]);
  await client.query(
    'update batches set created = greatest(created - $2, 0), corrected = greatest(corrected - $3, 0) where id = $1',
    [from, correction ? 0 : 1, correction ? 1 : 0],
  );
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

interface Waiting {
  readonly from: string;
  readonly hash: string;
  readonly correction: boolean;
}

async function waitingOf(
  client: pg.ClientBase,
  { table, code }: Catalogue,
  id: string,
): Promise<Waiting> {
  const { rows } = await client.query<Waiting>(
    `select _batch as "from", _hash as hash, false as correction from ${table}
       where id = $1 and _status = 'SUBMITTED' and _batch is not null
     union all
     select batch_id, hash, true from record_versions
       where record_id = $1 and catalogue = $2 and state = 'PENDING' and batch_id is not null`,
    [id, code],
  );
  if (!rows[0]) throw recordNotWaiting(id);
  return rows[0];
}

/** The batch in which a record waits. */
export async function batchOf(
  db: Pick<pg.ClientBase, 'query'>,
  catalogues: Catalogues,
  record: WaitingRecord,
): Promise<string> {
  const catalogue = catalogues.byCode.get(record.catalogue);
  if (!catalogue || !isBatchId(record.id)) throw recordUnknown(record.id);
  return (await waitingOf(db as pg.ClientBase, catalogue, record.id)).from;
}
