import { randomBytes } from 'node:crypto';
import { run } from "../../base/statement.js";
import { webhookRefused } from "../errors.js";
import { lastSeq } from "../fetch.js";
import { secretOf } from "./signature.js";
export const webhookColumns = `id, holder, url, secret as salt, catalogues, departments, active, seq, failures,
  created_at as "createdAt", disabled_at as "disabledAt", disabled_for as "disabledFor"`;
const most = 10;
/** Registers an address, to be told of what changes from now on; the secret is shown this once. */
export async function registerWebhook({ url, catalogues, departments, }, { db, holder, at, signingKey }) {
    if (!/^key:/.test(holder))
        throw webhookRefused.holder();
    if ((await listWebhooks({ db, holder })).length >= most)
        throw webhookRefused.tooMany(most);
    const salt = randomBytes(24).toString('base64url');
    const [webhook] = await run(db, {
        text: `insert into webhooks (holder, url, secret, catalogues, departments, seq, created_at)
      values ($1, $2, $3, $4, $5, $6, $7) returning ${webhookColumns}`,
        values: [
            ...[holder, url.href, salt, catalogues ?? [], departments ?? []],
            ...[String(await lastSeq(db)), at],
        ],
    });
    return { webhook: webhook, secret: secretOf(signingKey, salt) };
}
/** A holder's webhooks, oldest first. */
export function listWebhooks({ db, holder }) {
    return run(db, {
        text: `select ${webhookColumns} from webhooks where holder = $1 order by created_at, id`,
        values: [holder],
    });
}
/** One of a holder's webhooks, or a refusal. */
export async function webhookOf(id, holding) {
    const found = (await listWebhooks(holding)).find((one) => one.id === id);
    if (!found)
        throw webhookRefused.unknown(id);
    return found;
}
/** Ends a webhook, with its history. */
export async function removeWebhook(id, holding) {
    await webhookOf(id, holding);
    const { db } = holding;
    await run(db, { text: 'delete from webhook_deliveries where webhook_id = $1', values: [id] });
    await run(db, { text: 'delete from webhooks where id = $1', values: [id] });
}
/** Has everything after a change told again, also where the webhook was switched off. */
export async function replayWebhook({ id, after }, holding) {
    await webhookOf(id, holding);
    const [webhook] = await run(holding.db, {
        text: `update webhooks set seq = $2, failures = 0, active = true, disabled_at = null, disabled_for = null
      where id = $1 returning ${webhookColumns}`,
        values: [id, String(after)],
    });
    return webhook;
}
