import { createHash } from 'node:crypto';
import type { Queryable } from '../base/database.ts';
import type { Intake } from './intake.ts';
import type { Issue } from './issue.ts';
import type { Layout } from './layout.ts';
import { bytesOf } from './source.ts';

type Row = Record<string, unknown>;

/** What a run found in a file that is stored still as it was sent. */
export interface SentBefore {
  readonly rows: number;
  readonly warnings: number;
  readonly issues: readonly Issue[];
}

/**
 * A hash of everything that a run's findings follow from: the bytes, who sends them, and how they are read (catalogue,
 * mapping, code lists, departments). Only tables in text: other files can hold more than their rows.
 */
export async function fileHashOf(intake: Intake, layout: Layout): Promise<string | undefined> {
  const { source, catalogue, catalogues, sender, departments } = intake;
  if (source.format !== 'csv') return undefined;
  const hash = createHash('sha256');
  const reading = [
    ...[catalogue, layout.mapping, sender, [...departments.byCode], [...departments.byName]],
    [...catalogues.codeLists].map(([name, list]) => [name, plain(list)]),
  ];
  hash.update(JSON.stringify(reading, (_name, value: unknown) => plain(value)));
  for await (const chunk of bytesOf(source)) hash.update(chunk);
  return hash.digest('hex');
}

const plain = (value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;

/**
 * The batch by which the same file came, where all of its rows were new then and stand as it wrote them. What was
 * refused or withdrawn since is compared row by row: it may be sent again.
 */
export async function sentBefore(
  db: Queryable,
  { catalogue, sender }: Intake,
  fileHash: string,
): Promise<SentBefore | undefined> {
  const { rows } = await db.query<SentBefore & Row>(
    `select b.rows_read as rows, b.warnings, b.issues from batches b
     where b.file_hash = $1 and b.catalogue = $2 and b.department = $3
       and b.rejected = 0 and b.created = b.rows_read
       and b.rows_read = (select count(*) from ${catalogue.table} t
         where t._batch = b.id and t._status in ('SUBMITTED', 'PUBLISHED'))
       and not exists (select from record_versions p join ${catalogue.table} t on t.id = p.record_id
         where p.catalogue = $2 and p.state = 'PENDING' and t._batch = b.id)
     order by b.submitted_at desc limit 1`,
    [fileHash, catalogue.code, sender.code],
  );
  return rows[0];
}
