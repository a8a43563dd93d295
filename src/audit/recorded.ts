import type pg from 'pg';
import { transaction, type Database } from '../base/database.ts';
import { appendEntries } from './append.ts';
import type { NewEntry } from './entry.ts';

/** Who acts, and when. */
export interface Act {
  readonly at: Date;
  /** Name of the viewer, officer or job. */
  readonly by: string;
}

/** What became of a task, and what is to be answered for; nothing where nothing changed. */
export interface Done<T> {
  readonly result: T;
  readonly entry?: Pick<NewEntry, 'action' | 'subject' | 'detail'>;
}

/** Does a task and puts it on record as its last act, in one transaction: both are kept, or neither. */
export function recorded<T>(
  db: Pick<Database, 'pool'>,
  { at, by }: Act,
  task: (client: pg.ClientBase) => Promise<Done<T>>,
): Promise<T> {
  return transaction(db, async (client) => {
    const { result, entry } = await task(client);
    if (entry) await appendEntries(client, [{ at, actor: by, ...entry }]);
    return result;
  });
}
