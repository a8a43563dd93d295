import { keepDelivery } from "./deliveries.js";
import { send } from "./deliver.js";
import { webhookOf } from "./registry.js";
/** Sends a message without changes, signed as all are, and tells what came of it. */
export async function testWebhook(id, calling) {
    const { db, at } = calling;
    const webhook = await webhookOf(id, calling);
    const seq = BigInt(at.getTime()) * -1n; // no range of changes: an id of its own
    const sending = { webhook, payload: { type: 'test', data: {} }, attempt: 0 };
    const delivery = await send({ ...sending, fromSeq: seq, toSeq: seq }, calling);
    await keepDelivery(db, id, { ...delivery, at });
    return { ...delivery, at: at.toISOString() };
}
