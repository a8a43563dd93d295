import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { recorded } from '../../audit/recorded.ts';
import type { Database, Queryable } from '../../base/database.ts';
import { run } from '../../base/statement.ts';
import { webhookRefused } from '../errors.ts';
import { boundsOf } from '../fetch.ts';
import { checkCodes } from '../watch-list.ts';
import { secretOf } from './signature.ts';

/** An address that is told of changes. */
export interface Webhook {
  readonly id: string;
  /** The key whose rights decide what is told: key:<id>. */
  readonly holder: string;
  readonly url: string;
  readonly salt: string;
  /** Empty: all. */
  readonly catalogues: readonly string[];
  readonly departments: readonly string[];
  /** Credit codes that it follows; empty: all. */
  readonly codes: readonly string[];
  /** Whether it follows the watch list of its holder, as it is at each delivery. */
  readonly watched: boolean;
  readonly active: boolean;
  /** The last change that was delivered. */
  readonly seq: string;
  readonly failures: number;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly disabledFor: string | null;
}

export const webhookColumns = `id, holder, url, secret as salt, catalogues, departments, coalesce(codes, '{}') as codes,
  watched, active, seq, failures, created_at as "createdAt", disabled_at as "disabledAt", disabled_for as "disabledFor"`;

/** Whose webhooks, as of when; `addresses` are the names under which the holder is told (addresses.ts). */
export interface Holding {
  readonly db: Pick<Database, 'pool'>;
  readonly holder: string;
  readonly at: Date;
  readonly addresses: readonly string[];
}

/** Where to, and of what. */
export interface WebhookTerms {
  readonly url: URL;
  readonly catalogues?: readonly string[] | null;
  readonly departments?: readonly string[] | null;
  readonly codes?: readonly string[] | null;
  readonly watched?: boolean | null;
}

const most = 10;

/** Registers an address, to be told of what changes from now on; the secret is shown this once. */
export async function registerWebhook(
  terms: WebhookTerms,
  { signingKey, ...holding }: Holding & { readonly signingKey: string },
): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  const { db, holder, at, addresses } = holding;
  if (!/^key:/.test(holder)) throw webhookRefused.holder();
  checkTerms(terms);
  const salt = randomBytes(24).toString('base64url');
  const webhook = await act(holding, 'WEBHOOK_REGISTERED', async (client) => {
    if ((await listWebhooks({ db: client, holder })).length >= most)
      throw webhookRefused.tooMany(most);
    const { last, lastOfAll } = await boundsOf(db.pool, addresses);
    return run<Webhook>(client, {
      text: `insert into webhooks (url, catalogues, departments, codes, watched, holder, secret, seq, looked, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${webhookColumns}`,
      values: [...columnsOf(terms), holder, salt, String(last), String(lastOfAll), at],
    });
  });
  return { webhook, secret: secretOf(signingKey, salt) };
}

function checkTerms({ codes, watched }: WebhookTerms): void {
  if (codes) checkCodes(codes);
  if (codes && codes.length > 0 && watched) throw webhookRefused.twoLists();
}

const columnsOf = ({ url, catalogues, departments, codes, watched }: WebhookTerms) => [
  ...[url.href, catalogues ?? [], departments ?? []],
  ...[[...new Set(codes)], watched ?? false],
];

/** Puts another address or other filters in the place of a webhook's; it goes on from where it is. */
export function changeWebhook(id: string, terms: WebhookTerms, holding: Holding): Promise<Webhook> {
  checkTerms(terms);
  return act(holding, 'WEBHOOK_CHANGED', async (client) => {
    await webhookOf(id, { ...holding, db: client });
    return run<Webhook>(client, {
      text: `update webhooks set url = $1, catalogues = $2, departments = $3, codes = $4, watched = $5
        where id = $6 returning ${webhookColumns}`,
      values: [...columnsOf(terms), id],
    });
  });
}

/** A holder's webhooks, oldest first. */
export function listWebhooks({ db, holder }: Held): Promise<Webhook[]> {
  return run<Webhook>(db, {
    text: `select ${webhookColumns} from webhooks where holder = $1 order by created_at, id`,
    values: [holder],
  });
}

interface Held {
  readonly db: Queryable;
  readonly holder: string;
}

/** One of a holder's webhooks, or a refusal. */
export async function webhookOf(id: string, held: Held): Promise<Webhook> {
  const found = (await listWebhooks(held)).find((one) => one.id === id);
  if (!found) throw webhookRefused.unknown(id);
  return found;
}

/** Ends a webhook, with its history. */
export async function removeWebhook(id: string, holding: Holding): Promise<void> {
  await act(holding, 'WEBHOOK_REMOVED', async (client) => {
    await webhookOf(id, { ...holding, db: client });
    const text = 'delete from webhook_deliveries where webhook_id = $1';
    await run(client, { text, values: [id] });
    return run<Webhook>(client, {
      text: `delete from webhooks where id = $1 returning ${webhookColumns}`,
      values: [id],
    });
  });
}

/** Has everything after a change told again, also where the webhook was switched off. */
export function replayWebhook(
  { id, after }: { readonly id: string; readonly after: bigint },
  holding: Holding,
): Promise<Webhook> {
  return act(holding, 'WEBHOOK_REPLAYED', async (client) => {
    await webhookOf(id, { ...holding, db: client });
    return run<Webhook>(client, {
      text: `update webhooks set seq = $2, looked = $2, failures = 0, active = true, disabled_at = null,
          disabled_for = null where id = $1 returning ${webhookColumns}`,
      values: [id, String(after)],
    });
  });
}

/** What is done to a webhook commits with its entry of the audit. */
function act(
  { db, holder, at }: Holding,
  action: string,
  task: (client: pg.ClientBase) => Promise<readonly Webhook[]>,
): Promise<Webhook> {
  return recorded(db, { at, by: holder }, async (client) => {
    const [webhook] = await task(client);
    if (!webhook) throw new Error(`${action} met no webhook`);
    return { result: webhook, entry: { action, ...onRecord(webhook) } };
  });
}

/** What the audit keeps of a webhook: the host that it tells, not the whole address, which may hold a secret. */
export function onRecord({ id, url, catalogues, departments, codes, watched }: Webhook) {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const detail = { host, catalogues, departments, codes: codes.length, watched };
  return { subject: `webhook:${id}`, detail };
}
