import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { batchUnknown } from './errors.ts';

/** A batch as a reviewer sees it in a list. */
export interface BatchSummary {
  readonly id: string;
  readonly catalogue: string;
  readonly department: string;
  readonly submittedBy: string;
  readonly fileName: string | null;
  readonly state: string;
  readonly created: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly submittedAt: string;
  readonly reviewedBy: string | null;
  /** Of what waits for review. */
  readonly contentHash: string;
}

/** A batch with everything that was recorded of it. */
export interface BatchDetail extends BatchSummary {
  readonly format: string;
  readonly mapping: string | null;
  readonly rowsRead: number;
  readonly same: number;
  readonly issues: readonly unknown[];
  readonly reviewedAt: string | null;
  readonly reason: string | null;
  readonly basis: string | null;
}

const summary = `id, catalogue, department, submitted_by as "submittedBy", file_name as "fileName", state, created,
  corrected, rejected, warnings, submitted_at as "submittedAt", reviewed_by as "reviewedBy",
  content_hash as "contentHash"`;

/** The batches, newest first; those of one state, department or catalogue where asked. */
export function listBatches(
  db: Queryable,
  {
    state,
    department,
    catalogue,
  }: { readonly state?: string; readonly department?: string; readonly catalogue?: string } = {},
): Promise<BatchSummary[]> {
  return run<BatchSummary>(db, {
    text: `select ${summary} from batches
      where ($1::text is null or state = $1) and ($2::text is null or department = $2)
        and ($3::text is null or catalogue = $3)
      order by submitted_at desc, id limit 500`,
    values: [state ?? null, department ?? null, catalogue ?? null],
  });
}

/** One batch with its findings. */
export async function showBatch(db: Queryable, batch: string): Promise<BatchDetail> {
  const found = await findBatch(db, batch);
  if (!found) throw batchUnknown(batch);
  return found;
}

/** The same, or undefined where there is none. */
export async function findBatch(db: Queryable, batch: string): Promise<BatchDetail | undefined> {
  if (!isBatchId(batch)) return undefined;
  const [found] = await run<BatchDetail>(db, {
    text: `select ${summary}, format, mapping, rows_read as "rowsRead", same, issues,
        reviewed_at as "reviewedAt", reason, basis from batches where id = $1`,
    values: [batch],
  });
  return found;
}

export const isBatchId = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
