import { appendEntries } from '../audit/append.ts';
import type { NewEntry } from '../audit/entry.ts';
import { transaction } from '../base/database.ts';
import type { Exchange } from './exchange.ts';

/** Puts on record what an operator has done; the command fails where that cannot be kept. */
export function onAudit(
  { db, at, by }: Pick<Exchange, 'db' | 'at' | 'by'>,
  entry: Pick<NewEntry, 'action' | 'subject' | 'detail'>,
): Promise<void> {
  return transaction(db, (client) => appendEntries(client, [{ at, actor: by, ...entry }]));
}
