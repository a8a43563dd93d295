import { run } from "../../base/statement.js";
/** Keeps an attempt in the history of a webhook. */
export async function keepDelivery(db, webhook, { messageId, attempt, fromSeq, toSeq, status, ms, error, at }) {
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
export function listDeliveries(db, webhook, first) {
    return run(db, {
        text: `select message_id as "messageId", attempt, at, status, ms, error from webhook_deliveries
      where webhook_id = $1 order by at desc, id limit $2`,
        values: [webhook, first],
    });
}
