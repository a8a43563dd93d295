import { randomBytes } from 'node:crypto';
import type { Queryable } from '../../base/database.ts';
import { run } from '../../base/statement.ts';
import { webhookRefused } from '../errors.ts';
import { lastSeq, type ChangeFilter } from '../fetch.ts';
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
  readonly active: boolean;
  /** The last change that was delivered. */
  readonly seq: string;
  readonly failures: number;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly disabledFor: string | null;
}

export const webhookColumns = `id, holder, url, secret as salt, catalogues, departments, active, seq, failures,
  created_at as "createdAt", disabled_at as "disabledAt", disabled_for as "disabledFor"`;

/** Whose webhooks, as of when. */
export interface Holding {
  readonly db: Queryable;
  readonly holder: string;
  readonly at: Date;
}

const most = 10;

/** Registers an address, to be told of what changes from now on; the secret is shown this once. */
export async function registerWebhook(
  {
    url,
    catalogues,
    departments,
  }: Pick<ChangeFilter, 'catalogues' | 'departments'> & { readonly url: URL },
  { db, holder, at, signingKey }: Holding & { readonly signingKey: string },
): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  if (!/^key:/.test(holder)) throw webhookRefused.holder();
  if ((await listWebhooks({ db, holder })).length >= most) throw webhookRefused.tooMany(most);
  const salt = randomBytes(24).toString('base64url');
  const [webhook] = await run<Webhook>(db, {
    text: `insert into webhooks (holder, url, secret, catalogues, departments, seq, created_at)
      values ($1, $2, $3, $4, $5, $6, $7) returning ${webhookColumns}`,
    values: [
      ...[holder, url.href, salt, catalogues ?? [], departments ?? []],
      ...[String(await lastSeq(db)), at],
    ],
  });
  return { webhook: webhook!, secret: secretOf(signingKey, salt) };
}

/** A holder's webhooks, oldest first. */
export function listWebhooks({ db, holder }: Pick<Holding, 'db' | 'holder'>): Promise<Webhook[]> {
  return run<Webhook>(db, {
    text: `select ${webhookColumns} from webhooks where holder = $1 order by created_at, id`,
    values: [holder],
  });
}

/** One of a holder's webhooks, or a refusal. */
export async function webhookOf(
  id: string,
  holding: Pick<Holding, 'db' | 'holder'>,
): Promise<Webhook> {
  const found = (await listWebhooks(holding)).find((one) => one.id === id);
  if (!found) throw webhookRefused.unknown(id);
  return found;
}

/** Ends a webhook, with its history. */
export async function removeWebhook(
  id: string,
  holding: Pick<Holding, 'db' | 'holder'>,
): Promise<void> {
  await webhookOf(id, holding);
  const { db } = holding;
  await run(db, { text: 'delete from webhook_deliveries where webhook_id = $1', values: [id] });
  await run(db, { text: 'delete from webhooks where id = $1', values: [id] });
}

/** Has everything after a change told again, also where the webhook was switched off. */
export async function replayWebhook(
  { id, after }: { readonly id: string; readonly after: bigint },
  holding: Pick<Holding, 'db' | 'holder'>,
): Promise<Webhook> {
  await webhookOf(id, holding);
  const [webhook] = await run<Webhook>(holding.db, {
    text: `update webhooks set seq = $2, failures = 0, active = true, disabled_at = null, disabled_for = null
      where id = $1 returning ${webhookColumns}`,
    values: [id, String(after)],
  });
  return webhook!;
}
