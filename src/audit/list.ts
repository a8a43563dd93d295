import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import type { Entry } from './entry.ts';
import { entryFrom } from './walk.ts';

/** Which entries: all where nothing is said. */
export interface EntryFilter {
  readonly subject?: string;
  readonly actor?: string;
  readonly action?: string;
  /** Only entries before this one. */
  readonly before?: bigint;
  readonly first: number;
}

/** Entries of the audit, newest first. */
export async function listEntries(
  db: Queryable,
  { subject, actor, action, before, first }: EntryFilter,
): Promise<Entry[]> {
  const rows = await run<Parameters<typeof entryFrom>[0]>(db, {
    text: `select seq, at, actor, action, subject, detail, previous, hash from audit_entries
      where ($1::text is null or subject = $1) and ($2::text is null or actor = $2)
        and ($3::text is null or action = $3) and ($4::bigint is null or seq < $4)
      order by seq desc limit $5`,
    values: [subject ?? null, actor ?? null, action ?? null, before?.toString() ?? null, first],
  });
  return rows.map(entryFrom);
}
