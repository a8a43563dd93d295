import { appendTogether } from '../audit/together.ts';
import type { Asking } from './asking.ts';

/** One field that was read, or compared with, by grants; on which record (EVERY: on all that an export holds). */
export interface GrantUse {
  readonly catalogue: string;
  readonly field: string;
  readonly grants: readonly string[];
  readonly record?: string;
}

/** What one operation learnt by grants from one catalogue; never a value. */
export interface GrantRead {
  readonly catalogue: string;
  readonly fields: readonly string[];
  readonly grants: readonly string[];
  readonly records: number | 'EVERY';
}

/** Collects what an operation learns by grants. */
export interface GrantReads {
  note(use: GrantUse): void;
  entries(): readonly GrantRead[];
}

/** An empty collection, for one operation. */
export function newGrantReads(): GrantReads {
  const known = new Map<string, Record<'fields' | 'grants' | 'records', Set<string>>>();
  const note = ({ catalogue, field, grants, record }: GrantUse) => {
    const read = known.get(catalogue) ?? {
      fields: new Set(),
      grants: new Set(),
      records: new Set(),
    };
    known.set(catalogue, read);
    read.fields.add(field);
    for (const grant of grants) read.grants.add(grant);
    if (record !== undefined) read.records.add(record);
  };
  const entries = () =>
    [...known].sort().map(([catalogue, { fields, grants, records }]) => ({
      ...{ catalogue, fields: [...fields].sort(), grants: [...grants].sort() },
      records: records.has('EVERY') ? ('EVERY' as const) : records.size,
    }));
  return { note, entries };
}

/** Answers, and puts on record what was learnt by grants before the answer leaves; if that fails, so does the answer. */
export async function onRecord<T>(
  asking: Asking,
  answer: (asking: Asking) => Promise<T>,
): Promise<T> {
  // Whoever collects for a whole operation puts it on record himself.
  if (asking.reads || asking.viewer.grants.length === 0) return answer(asking);
  const reads = newGrantReads();
  const answered = await answer({ ...asking, reads });
  await recordReads(reads, asking);
  return answered;
}

/** One entry of the audit for an operation that learnt anything by grants. */
export async function recordReads(
  reads: GrantReads,
  { viewer, at, db }: Pick<Asking, 'viewer' | 'at' | 'db'>,
): Promise<void> {
  const read = reads.entries();
  if (read.length === 0) return;
  const subject = read.map(({ catalogue }) => catalogue).join(', ');
  const { kind, department, name: actor } = viewer;
  const entry = { at, actor, action: 'READ_BY_GRANT', subject, detail: { kind, department, read } };
  await appendTogether(db, entry);
}
