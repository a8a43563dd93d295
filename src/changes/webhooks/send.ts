import { createHmac } from 'node:crypto';
import type { Database } from '../../base/database.ts';
import type { Following } from '../following.ts';
import type { AllowedHosts } from './address.ts';
import type { Delivery } from './deliveries.ts';
import { post } from './post.ts';
import type { Webhook } from './registry.ts';
import { secretOf, signedHeaders } from './signature.ts';

/** What delivering needs. */
export interface Delivering {
  readonly db: Pick<Database, 'pool'>;
  readonly signingKey: string;
  readonly allowed: AllowedHosts;
  readonly at: Date;
  /** The feed under the rights that a holder has now; undefined where his credential has ended. */
  readonly followingOf: (holder: string, at: Date) => Promise<Following | undefined>;
}

interface Sending extends Pick<Delivery, 'attempt' | 'fromSeq' | 'toSeq'> {
  readonly webhook: Webhook;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What makes the id of a message that tells of no change. */
  readonly named?: string;
}

/** Sends one signed message; the same changes go under the same id, by which a receiver tells repeats. */
export async function send(
  { webhook, payload, named = '', ...delivery }: Sending,
  { at, allowed, signingKey }: Pick<Delivering, 'at' | 'allowed' | 'signingKey'>,
): Promise<Delivery> {
  const { fromSeq, toSeq } = delivery;
  const secret = secretOf(signingKey, webhook.salt);
  // Under a key: numbers of changes could be guessed from a plain hash.
  const name = createHmac('sha256', signingKey)
    .update(`webhook message\0${webhook.id} ${fromSeq} ${toSeq} ${named}`)
    .digest('base64url');
  const id = `msg_${name.slice(0, 27)}`;
  const timestamp = Math.floor(at.getTime() / 1000);
  const body = JSON.stringify({ timestamp: at.toISOString(), ...payload });
  const headers = signedHeaders({ id, timestamp, body }, secret);
  const posted = await post({ url: webhook.url, headers, body }, allowed);
  return { ...posted, messageId: id, ...delivery };
}
