import { keepDelivery, type ListedDelivery } from './deliveries.ts';
import { send, type Delivering } from './deliver.ts';
import { webhookOf, type Holding } from './registry.ts';

/** Sends a message without changes, signed as all are, and tells what came of it. */
export async function testWebhook(
  id: string,
  calling: Holding & Pick<Delivering, 'allowed' | 'signingKey'>,
): Promise<ListedDelivery> {
  const { db, at } = calling;
  const webhook = await webhookOf(id, calling);
  const seq = BigInt(at.getTime()) * -1n; // no range of changes: an id of its own
  const sending = { webhook, payload: { type: 'test', data: {} }, attempt: 0 };
  const delivery = await send({ ...sending, fromSeq: seq, toSeq: seq }, calling);
  await keepDelivery(db, id, { ...delivery, at });
  return { ...delivery, at: at.toISOString() };
}
