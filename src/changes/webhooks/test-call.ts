import { randomUUID } from 'node:crypto';
import { recorded } from '../../audit/recorded.ts';
import { keepDelivery, type ListedDelivery } from './deliveries.ts';
import { onRecord, webhookOf, type Holding } from './registry.ts';
import { send, type Delivering } from './send.ts';

/** Sends a message without changes, signed as all are, and tells what came of it. */
export async function testWebhook(
  id: string,
  calling: Holding & Pick<Delivering, 'allowed' | 'signingKey'>,
): Promise<ListedDelivery> {
  const { db, at, holder } = calling;
  const webhook = await webhookOf(id, { db: db.pool, holder });
  const sending = { webhook, payload: { type: 'test', data: {} }, attempt: 0 };
  const range = { fromSeq: 0n, toSeq: 0n, named: randomUUID() }; // no range of changes: an id of its own
  const delivery = await send({ ...sending, ...range }, calling);
  return recorded(db, { at, by: holder }, async (client) => {
    await keepDelivery(client, id, { ...delivery, at });
    const { subject, detail } = onRecord(webhook);
    const entry = {
      ...{ action: 'WEBHOOK_TESTED', subject },
      detail: { ...detail, status: delivery.status },
    };
    return { result: { ...delivery, at: at.toISOString() }, entry };
  });
}
