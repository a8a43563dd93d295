import type pg from 'pg';
import { batched } from '../base/batched.ts';
import { transaction, type Database } from '../base/database.ts';
import { appendEntries } from './append.ts';
import type { NewEntry } from './entry.ts';

const chains = new WeakMap<pg.Pool, (entry: NewEntry) => Promise<void>>();

/**
 * Puts an entry on record that records no other doing, and returns once it is committed; throws where it could not be.
 * The chain is written by one transaction at a time: entries that arrive meanwhile share the next one, and fail with it.
 */
export function appendTogether(db: Pick<Database, 'pool'>, entry: NewEntry): Promise<void> {
  const append =
    chains.get(db.pool) ??
    batched((entries: readonly NewEntry[]) =>
      transaction(db, (client) => appendEntries(client, entries)),
    );
  chains.set(db.pool, append);
  return append(entry);
}
