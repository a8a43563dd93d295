import type pg from 'pg';
import { batched } from '../base/batched.ts';
import { transaction, type Database } from '../base/database.ts';
import { appendBehind, appendLast, type Head } from './append.ts';
import type { NewEntry } from './entry.ts';

const chains = new WeakMap<pg.Pool, (entry: NewEntry) => Promise<void>>();

/**
 * Puts an entry on record that records no other doing, and returns once it is committed; throws where it could not be.
 * The chain is written by one transaction at a time: entries that arrive meanwhile share the next one, and fail with it.
 */
export function appendTogether(db: Pick<Database, 'pool'>, entry: NewEntry): Promise<void> {
  const append = chains.get(db.pool) ?? batched(appender(db));
  chains.set(db.pool, append);
  return append(entry);
}

/** Remembers how it left the chain, which is how it finds it again unless somebody else has written. */
function appender(db: Pick<Database, 'pool'>): (entries: readonly NewEntry[]) => Promise<void> {
  let head: Head | undefined;
  return async (entries) => {
    const appended = head && (await appendBehind(head, db.pool, entries));
    head = appended ?? (await transaction(db, (client) => appendLast(client, entries)));
  };
}
