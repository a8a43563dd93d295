import type pg from 'pg';
import type { Catalogue } from '../catalogue/model.ts';
import { hashBatches } from '../publication/batch-hash.ts';
import { contentColumns, fieldColumns } from './stored-row.ts';

/** The batch under which rows are written. */
export interface Applying {
  readonly catalogue: Catalogue;
  readonly batch: string;
  readonly submitter: string;
  readonly at: Date;
}

/** Writes what the comparison found, set-wise; other batches that lose rows to this one are hashed anew. */
export async function apply(client: pg.ClientBase, applying: Applying): Promise<void> {
  const losing = await batchesThatLose(client, applying);
  await insertNew(client, applying);
  await rewriteUnpublished(client, applying);
  await keepCorrections(client, applying);
  const batches = [...losing, applying.batch];
  await hashBatches(client, applying.catalogue, { batches, at: applying.at });
}

async function batchesThatLose(client: pg.ClientBase, { catalogue }: Applying): Promise<string[]> {
  const { rows } = await client.query<{ batch: string }>(
    `select distinct t._batch::text as batch from ${catalogue.table} t join compared c using (id)
     where c.change = 'REWRITE' and t._batch is not null
     union
     select distinct p.batch_id::text from record_versions p join compared c on c.id = p.record_id
     where c.change = 'CORRECT' and p.catalogue = $1 and p.state = 'PENDING' and p.batch_id is not null`,
    [catalogue.code],
  );
  return rows.map((row) => row.batch);
}

const written = (catalogue: Catalogue) =>
  [...fieldColumns(catalogue), ...contentColumns].map((column) => `"${column}"`);

async function insertNew(
  client: pg.ClientBase,
  { catalogue, batch, submitter, at }: Applying,
): Promise<void> {
  const columns = written(catalogue).join(', ');
  await client.query(
    `insert into ${catalogue.table} (id, ${columns}, _submitter, _status, _version, _batch, _submitted_at)
     select s.id, ${written(catalogue)
       .map((column) => `s.${column}`)
       .join(', ')}, $1, 'SUBMITTED', 1, $2::uuid, $3::timestamptz
     from staged s join compared c on c.id = s.id where c.change = 'NEW'`,
    [submitter, batch, at],
  );
}

async function rewriteUnpublished(
  client: pg.ClientBase,
  { catalogue, batch, submitter, at }: Applying,
): Promise<void> {
  const sets = written(catalogue)
    .map((column) => `${column} = s.${column}`)
    .join(', ');
  await client.query(
    `update ${catalogue.table} t set ${sets},
       _submitter = $1, _status = 'SUBMITTED', _batch = $2::uuid, _submitted_at = $3::timestamptz
     from staged s join compared c on c.id = s.id where t.id = s.id and c.change = 'REWRITE'`,
    [submitter, batch, at],
  );
}

/** What is published stays until the correction is approved; an earlier pending one gives way. */
async function keepCorrections(
  client: pg.ClientBase,
  { catalogue, batch, submitter, at }: Applying,
): Promise<void> {
  await client.query(
    `delete from record_versions p using compared c
     where p.catalogue = $1 and p.state = 'PENDING' and p.record_id = c.id and c.change = 'CORRECT'`,
    [catalogue.code],
  );
  await client.query(
    `insert into record_versions (catalogue, record_id, version, state, batch_id, content, hash, at)
     select $1, s.id, t._version + 1, 'PENDING', $2::uuid,
       (to_jsonb(s) - '_line') || jsonb_build_object('_submitter', $3::text, '_submitted_at', $4::timestamptz), s._hash, $4
     from staged s join compared c on c.id = s.id join ${catalogue.table} t on t.id = s.id
     where c.change = 'CORRECT' and (t._hash <> s._hash or c.by_mistake)`,
    [catalogue.code, batch, submitter, at],
  );
}
