import { createHash } from 'node:crypto';
import { transaction } from "../../base/database.js";
import { run } from "../../base/statement.js";
import { cursorFor, seqOf } from "../cursor.js";
import { readChanges } from "../feed.js";
import { lastSeq } from "../fetch.js";
import { keepDelivery } from "./deliveries.js";
import { post } from "./post.js";
import { webhookColumns } from "./registry.js";
import { secretOf, signedHeaders } from "./signature.js";
/** How long to wait after so many failures in a row, in seconds; one more, and the webhook is switched off. */
export const waits = [0, 5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 43200, 86400];
const perMessage = 100;
/** Tells one webhook that is due of its next changes; false where none is due. Safe in any number of processes. */
export function deliverNext(delivering) {
    return transaction(delivering.db, async (client) => {
        const webhook = await takeDue(client, delivering);
        if (!webhook)
            return false;
        const following = await delivering.followingOf(webhook.holder, delivering.at);
        if (following)
            await tell(client, webhook, { ...delivering, following });
        else
            await switchOff(client, webhook, { at: delivering.at, why: 'its key has ended' });
        return true;
    });
}
/** Its row stays locked until it was told; others pass it over meanwhile. */
async function takeDue(client, { db, at }) {
    const [due] = await run(client, {
        text: `select ${webhookColumns} from webhooks as w where active and seq < $1
        and coalesce((select max(d.at) from webhook_deliveries d where d.webhook_id = w.id
          and d.attempt > 0), '-infinity')
          <= $2::timestamptz - ($3::int[])[least(failures + 1, ${waits.length})] * interval '1 second'
      order by seq, id limit 1 for update skip locked`,
        values: [String(await lastSeq(db.pool)), at, waits],
    });
    return due;
}
async function tell(client, webhook, telling) {
    const { following, at } = telling;
    const page = await nextPage(webhook, following);
    const [fromSeq, toSeq] = [BigInt(webhook.seq), seqOf(page.end, following.cursorKey)];
    if (page.events.length === 0)
        return moveOn(client, webhook, toSeq);
    const payload = { type: 'changes', data: { events: page.events, cursor: page.end } };
    const attempt = webhook.failures + 1;
    const delivery = await send({ webhook, payload, attempt, fromSeq, toSeq }, telling);
    await keepDelivery(client, webhook.id, { ...delivery, at });
    if (taken(delivery.status))
        return moveOn(client, webhook, toSeq);
    if (delivery.status === 410)
        return switchOff(client, webhook, { at, why: 'its address said that it is gone (410)' });
    if (attempt >= waits.length)
        return switchOff(client, webhook, { at, why: `${attempt} attempts in a row failed` });
    await run(client, {
        text: 'update webhooks set failures = $2 where id = $1',
        values: [webhook.id, attempt],
    });
}
const taken = (status) => status !== null && status >= 200 && status < 300;
function nextPage({ seq, catalogues, departments }, following) {
    const after = cursorFor(BigInt(seq), following.cursorKey);
    const some = (codes) => (codes.length > 0 ? codes : null);
    const filter = { catalogues: some(catalogues), departments: some(departments) };
    return readChanges({ after, first: perMessage, ...filter }, following);
}
/** Sends one signed message; the same changes go under the same id, by which a receiver tells repeats. */
export async function send({ webhook, payload, ...delivery }, { at, allowed, signingKey }) {
    const { attempt, fromSeq, toSeq } = delivery;
    const named = createHash('sha256')
        .update(`${webhook.id} ${fromSeq} ${toSeq}`)
        .digest('base64url');
    const id = `msg_${named.slice(0, 27)}`;
    const timestamp = Math.floor(at.getTime() / 1000);
    const body = JSON.stringify({ timestamp: at.toISOString(), ...payload });
    const headers = signedHeaders({ id, timestamp, body }, secretOf(signingKey, webhook.salt));
    const posted = await post({ url: webhook.url, headers, body }, allowed);
    return { ...posted, messageId: id, attempt, fromSeq, toSeq };
}
async function moveOn(client, { id }, seq) {
    await run(client, {
        text: 'update webhooks set seq = $2, failures = 0 where id = $1',
        values: [id, String(seq)],
    });
}
async function switchOff(client, { id }, { at, why }) {
    await run(client, {
        text: `update webhooks set active = false, failures = failures + 1, disabled_at = $2, disabled_for = $3
      where id = $1`,
        values: [id, at, why],
    });
}
