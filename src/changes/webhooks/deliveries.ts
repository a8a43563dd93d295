import type { Queryable } from '../../base/database.ts';
import { run } from '../../base/statement.ts';
import type { Posted } from './post.ts';

/** One attempt to tell an address of changes. */
export interface Delivery extends Posted {
  readonly messageId: string;
  readonly attempt: number;
  readonly fromSeq: bigint;
  readonly toSeq: bigint;
}

/** An attempt as the history shows it, newest first. */
export interface ListedDelivery extends Posted {
  readonly messageId: string;
  readonly attempt: number;
  readonly at: string;
}

/** Keeps an attempt in the history of a webhook. */
export async function keepDelivery(
  db: Queryable,
  webhook: string,
  { messageId, attempt, fromSeq, toSeq, status, ms, error, at }: Delivery & { readonly at: Date },
): Promise<void> {
  await run(db, {
    text: `insert into webhook_deliveries (webhook_id, message_id, attempt, from_seq, to_seq, at, status, ms, error)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[webhook, messageId, attempt, String(fromSeq), String(toSeq)],
      ...[at, status, ms, error],
    ],
  });
}

/** The last attempts of a webhook. */
export function listDeliveries(
  db: Queryable,
  webhook: string,
  first: number,
): Promise<ListedDelivery[]> {
  return run<ListedDelivery>(db, {
    text: `select message_id as "messageId", attempt, at, status, ms, error from webhook_deliveries
      where webhook_id = $1 order by at desc, id limit $2`,
    values: [webhook, first],
  });
}
