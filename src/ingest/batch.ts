import type pg from 'pg';
import type { Comparison } from './compare.ts';
import type { Findings } from './findings.ts';

/** What a batch is known by. */
export interface NewBatch {
  readonly id: string;
  readonly catalogue: string;
  readonly department: string;
  readonly submittedBy: string;
  readonly fileName: string;
  readonly format: string;
  readonly mapping?: string;
  readonly fileHash?: string;
  readonly at: Date;
}

/** Records a batch: who sent what, and what was found; its content is hashed when its rows are written. */
export async function recordBatch(
  client: pg.ClientBase,
  batch: NewBatch,
  { comparison, findings }: { readonly comparison: Comparison; readonly findings: Findings },
): Promise<void> {
  await client.query(
    `insert into batches (id, catalogue, department, submitted_by, file_name, format, mapping, state, submitted_at,
       rows_read, created, corrected, same, rejected, warnings, issues, file_hash, content_hash)
     values ($1, $2, $3, $4, $5, $6, $7, 'SUBMITTED', $8, $9, $10, $11, $12, $13, $14, $15, $16, '')`,
    [
      batch.id,
      batch.catalogue,
      batch.department,
      batch.submittedBy,
      batch.fileName,
      batch.format,
      batch.mapping ?? null,
      batch.at,
      findings.rows,
      comparison.created,
      comparison.corrected,
      comparison.same,
      findings.rejected.size,
      findings.warnings,
      JSON.stringify(findings.issues),
      batch.fileHash ?? null,
    ],
  );
}
