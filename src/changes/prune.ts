import { recorded } from '../audit/recorded.ts';
import type { Database } from '../base/database.ts';
import { run } from '../base/statement.ts';

const day = 24 * 3600 * 1000;

/** Until when changes are told. */
export interface Keeping {
  readonly at: Date;
  /** For how many days followers can come back. */
  readonly days: number;
}

/**
 * Ends the telling of changes older than that: cursors before them are refused from now on. What the last
 * call ended is deleted by this one, so that nobody who is reading just now misses a line. Of each record the
 * last change is kept for good, by which its owner sees who has taken it over. Returns how many were deleted.
 */
export function pruneChanges(db: Pick<Database, 'pool'>, { at, days }: Keeping): Promise<number> {
  const since = new Date(at.getTime() - days * day);
  return recorded(db, { at, by: 'job:feed-retention' }, async (client) => {
    const deleted = await run(client, {
      text: `delete from changes c where seq <= (select pruned from change_counter)
          and (record_id is null or exists (
            select from changes later where later.record_id = c.record_id and later.seq > c.seq)) returning 1`,
      values: [],
    });
    const [ended] = await run<{ pruned: string }>(client, {
      text: `update change_counter set pruned = last.seq from (
          select coalesce((select seq - 1 from changes where at >= $1 and seq > (select pruned from change_counter)
            order by seq limit 1), (select max(seq) from changes)) as seq) as last
        where pruned < last.seq returning pruned`,
      values: [since],
    });
    const detail = { deleted: deleted.length, since: since.toISOString() };
    const entry = { action: 'CHANGES_PRUNED', subject: 'feed', detail };
    const changed = deleted.length > 0 || ended !== undefined;
    return { result: deleted.length, entry: changed ? entry : undefined };
  });
}
