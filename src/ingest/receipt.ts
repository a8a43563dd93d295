import type { Comparison } from './compare.ts';
import type { Findings } from './findings.ts';
import type { Issue } from './issue.ts';

/** SUBMITTED: waits for review. PUBLISHED: a standing rule let it pass. UNCHANGED: all was known. CHECKED: a dry run. REFUSED: nothing was kept. */
export type IngestState = 'SUBMITTED' | 'PUBLISHED' | 'UNCHANGED' | 'CHECKED' | 'REFUSED';

/** The rows that came back, in the file's own columns with one more that says what is wrong. */
export interface ErrorFile {
  readonly name: string;
  readonly content: string;
}

/** 回执: what became of a file, row by row. */
export interface Receipt {
  readonly batch: string | null;
  readonly state: IngestState;
  readonly catalogue: string;
  readonly rows: number;
  readonly created: number;
  readonly corrected: number;
  readonly same: number;
  readonly rejected: number;
  readonly warnings: number;
  /** The first thousand, by line; the counts above are the whole. */
  readonly issues: readonly Issue[];
  readonly notes: readonly string[];
  readonly errorFile?: ErrorFile;
  readonly dryRun: boolean;
}

/** The receipt of a run. */
export function receiptOf(
  outcome: Comparison & Pick<Receipt, 'batch' | 'state' | 'catalogue' | 'dryRun' | 'errorFile'>,
  findings: Findings,
): Receipt {
  return {
    ...outcome,
    rows: findings.rows,
    rejected: findings.rejected.size,
    warnings: findings.warnings,
    issues: [...findings.issues].sort((one, other) => one.line - other.line),
    notes: [...findings.notes],
  };
}
