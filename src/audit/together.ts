import type pg from 'pg';
import { transaction, type Database } from '../base/database.ts';
import { appendEntries } from './append.ts';
import type { NewEntry } from './entry.ts';

/** Entries that wait for the chain, and the moment at which they are committed. */
interface Waiting {
  readonly entries: NewEntry[];
  readonly written: Promise<void>;
}

interface Queue {
  waiting?: Waiting;
  /** When the transaction before is over, however it ended. */
  over: Promise<unknown>;
}

const queues = new WeakMap<pg.Pool, Queue>();

/**
 * Puts an entry on record that records no other doing, and returns once it is committed; throws where it could not be.
 * The chain is written by one transaction at a time: entries that arrive meanwhile share the next one, and fail with it.
 */
export function appendTogether(db: Pick<Database, 'pool'>, entry: NewEntry): Promise<void> {
  const queue = queues.get(db.pool) ?? { over: Promise.resolve() };
  queues.set(db.pool, queue);
  queue.waiting ??= begin(queue, db);
  queue.waiting.entries.push(entry);
  return queue.waiting.written;
}

function begin(queue: Queue, db: Pick<Database, 'pool'>): Waiting {
  const entries: NewEntry[] = [];
  const written = queue.over.then(() => {
    queue.waiting = undefined;
    return transaction(db, (client) => appendEntries(client, entries));
  });
  queue.over = written.catch(() => undefined);
  return { entries, written };
}
