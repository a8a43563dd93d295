import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { appendEntries } from '../audit/append.ts';
import type { NewEntry } from '../audit/entry.ts';
import { publishUnderRule } from '../publication/publish-under-rule.ts';
import { apply } from './apply.ts';
import { recordBatch } from './batch.ts';
import type { Comparison } from './compare.ts';
import type { Findings } from './findings.ts';
import type { Intake } from './intake.ts';
import type { Layout } from './layout.ts';
import type { IngestState, Receipt } from './receipt.ts';

/** What is known when a file was read and compared. */
export interface Keeping {
  readonly comparison: Comparison;
  readonly findings: Findings;
  readonly intake: Intake;
  readonly layout: Layout;
  /** Of the file and how it was read, where the same file would be read the same. */
  readonly fileHash?: string;
  readonly at: Date;
}

/** Keeps the sound rows as a batch that waits for review, unless a standing rule covers it; or says why nothing is kept. */
export async function keep(
  client: pg.ClientBase,
  { comparison, findings, intake, layout, fileHash, at }: Keeping,
): Promise<Comparison & Pick<Receipt, 'batch' | 'state' | 'catalogue' | 'dryRun'>> {
  const { catalogue, sender, source, submittedBy } = intake;
  const dryRun = intake.dryRun ?? false;
  const state = stateOf(comparison, findings, intake);
  const outcome = { ...comparison, catalogue: catalogue.code, dryRun, state, batch: null };
  if (state === 'REFUSED')
    return { ...outcome, created: 0, corrected: 0, same: dryRun ? comparison.same : 0 };
  if (state !== 'SUBMITTED') return outcome;
  const batch = randomUUID();
  await recordBatch(
    client,
    {
      id: batch,
      catalogue: catalogue.code,
      department: sender.code,
      submittedBy,
      fileName: source.name,
      format: source.format,
      mapping: layout.mapping?.name,
      fileHash,
      at,
    },
    { comparison, findings },
  );
  await apply(client, { catalogue, batch, submitter: sender.code, at });
  const from = { catalogue: catalogue.code, department: sender.code, submitter: submittedBy, at };
  const published = await publishUnderRule(client, intake.catalogues, { batch, ...from });
  await appendEntries(client, [sentEntry(batch, { comparison, findings, intake, layout, at })]);
  return { ...outcome, batch, state: published ? 'PUBLISHED' : state };
}

/** What becomes of a file whose rows all stand as they were sent before. */
export const unchanged = (
  { rows }: Pick<Findings, 'rows'>,
  { catalogue, dryRun = false }: Intake,
): Comparison & Pick<Receipt, 'batch' | 'state' | 'catalogue' | 'dryRun'> => ({
  ...{ created: 0, corrected: 0, same: rows, batch: null },
  ...{ catalogue: catalogue.code, dryRun, state: dryRun ? 'CHECKED' : 'UNCHANGED' },
});

/** The sending itself on record: who, what, how much; never a value. */
function sentEntry(batch: string, { comparison, findings, intake, at }: Keeping): NewEntry {
  const { catalogue, sender, submittedBy } = intake;
  const { created, corrected } = comparison;
  const detail = {
    ...{ catalogue: catalogue.code, department: sender.code, rows: findings.rows },
    ...{ created, corrected, rejected: findings.rejected.size },
  };
  return { at, actor: submittedBy, action: 'BATCH_SUBMITTED', subject: `batch:${batch}`, detail };
}

function stateOf(
  { created, corrected, same }: Comparison,
  { rejected }: Findings,
  { dryRun, atomic }: Intake,
): IngestState {
  const nothingSound = created + corrected + same === 0;
  if (rejected.size > 0 && (atomic || nothingSound)) return 'REFUSED';
  if (dryRun) return 'CHECKED';
  return created + corrected === 0 ? 'UNCHANGED' : 'SUBMITTED';
}
