import type pg from 'pg';
import { appendEntries } from '../../audit/append.ts';
import { transaction } from '../../base/database.ts';
import { run } from '../../base/statement.ts';
import { cursorFor, seqOf } from '../cursor.ts';
import { readChanges, type FeedPage } from '../feed.ts';
import { boundsOf, lastSeq } from '../fetch.ts';
import type { Following } from '../following.ts';
import { watchListOf } from '../watch-list.ts';
import { keepDelivery } from './deliveries.ts';
import { onRecord, webhookColumns, type Webhook } from './registry.ts';
import { send, type Delivering } from './send.ts';

/** How long to wait after so many failures in a row, in seconds; one more, and the webhook is switched off. */
export const waits = [0, 5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 43200, 86400] as const;

const perMessage = 100;

/** Tells one webhook that is due of its next changes; false where none is due. Safe in any number of processes. */
export function deliverNext(delivering: Delivering): Promise<boolean> {
  return transaction(delivering.db, async (client) => {
    const webhook = await takeDue(client, delivering);
    if (!webhook) return false;
    const following = await delivering.followingOf(webhook.holder, delivering.at);
    if (following) await tell(client, webhook, { ...delivering, following });
    else await switchOff(client, webhook, { at: delivering.at, why: 'its key has ended' });
    return true;
  });
}

/** Its row stays locked until it was told; others pass it over meanwhile. */
async function takeDue(
  client: pg.ClientBase,
  { db, at }: Delivering,
): Promise<Webhook | undefined> {
  const [due] = await run<Webhook>(client, {
    text: `select ${webhookColumns} from webhooks as w where active and looked < $1
        and coalesce((select max(d.at) from webhook_deliveries d where d.webhook_id = w.id
          and d.attempt > 0), '-infinity')
          <= $2::timestamptz - ($3::int[])[least(failures + 1, ${waits.length})] * interval '1 second'
      order by looked, id limit 1 for update skip locked`,
    values: [String(await lastSeq(db.pool)), at, waits],
  });
  return due;
}

type Telling = Delivering & { readonly following: Following };

async function tell(client: pg.ClientBase, webhook: Webhook, telling: Telling): Promise<void> {
  const { following, at } = telling;
  const { pruned, lastOfAll } = await boundsOf(following.db.pool, following.addresses);
  if (BigInt(webhook.seq) < pruned)
    return switchOff(client, webhook, { at, why: 'what it was not told of is no longer kept' });
  const page = await nextPage(webhook, following);
  const toSeq = seqOf(page.end, following.cursorKey);
  const place = { seq: toSeq, looked: page.more || toSeq > lastOfAll ? toSeq : lastOfAll };
  if (page.events.length === 0) return moveOn(client, webhook, place);
  const status = await attempt(client, { webhook, page, toSeq }, telling);
  if (taken(status)) return moveOn(client, webhook, place);
  await countFailure(client, webhook, { status, at });
}

interface Attempting {
  readonly webhook: Webhook;
  readonly page: FeedPage;
  readonly toSeq: bigint;
}

async function attempt(
  client: pg.ClientBase,
  { webhook, page, toSeq }: Attempting,
  telling: Telling,
): Promise<number | null> {
  const payload = { type: 'changes', data: { events: page.events, cursor: page.end } };
  const range = { fromSeq: BigInt(webhook.seq), toSeq };
  const sending = { webhook, payload, attempt: webhook.failures + 1, ...range };
  const delivery = await send(sending, telling);
  await keepDelivery(client, webhook.id, { ...delivery, at: telling.at });
  return delivery.status;
}

async function countFailure(
  client: pg.ClientBase,
  webhook: Webhook,
  { status, at }: { readonly status: number | null; readonly at: Date },
): Promise<void> {
  const failures = webhook.failures + 1;
  if (status === 410)
    return switchOff(client, webhook, { at, why: 'its address said that it is gone (410)' });
  if (failures >= waits.length)
    return switchOff(client, webhook, { at, why: `${failures} attempts in a row failed` });
  const text = 'update webhooks set failures = $2 where id = $1';
  await run(client, { text, values: [webhook.id, failures] });
}

const taken = (status: number | null) => status !== null && status >= 200 && status < 300;

async function nextPage(webhook: Webhook, following: Following): Promise<FeedPage> {
  const { seq, catalogues, departments } = webhook;
  const after = cursorFor(BigInt(seq), following.cursorKey);
  const some = (codes: readonly string[]) => (codes.length > 0 ? codes : null);
  const filter = { catalogues: some(catalogues), departments: some(departments) };
  const codes = await codesOf(webhook, following);
  return readChanges({ after, first: perMessage, ...filter, codes }, following);
}

async function codesOf({ codes, watched, holder }: Webhook, { db }: Following) {
  if (watched) return (await watchListOf(db.pool, holder))?.codes ?? [];
  return codes.length > 0 ? codes : null;
}

async function moveOn(
  client: pg.ClientBase,
  { id }: Webhook,
  { seq, looked }: { readonly seq: bigint; readonly looked: bigint },
): Promise<void> {
  await run(client, {
    text: 'update webhooks set seq = $2, looked = $3, failures = 0 where id = $1',
    values: [id, String(seq), String(looked)],
  });
}

/** Switched off by the exchange itself, and on record as its doing. */
async function switchOff(
  client: pg.ClientBase,
  webhook: Webhook,
  { at, why }: { readonly at: Date; readonly why: string },
): Promise<void> {
  await run(client, {
    text: `update webhooks set active = false, failures = failures + 1, disabled_at = $2, disabled_for = $3
      where id = $1`,
    values: [webhook.id, at, why],
  });
  const { subject, detail } = onRecord(webhook);
  const entry = { action: 'WEBHOOK_SWITCHED_OFF', subject, detail: { ...detail, why } };
  await appendEntries(client, [{ at, actor: 'job:webhooks', ...entry }]);
}
