import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { checkHost, checkUrl, type AllowedHosts, type CheckedAddress } from './address.ts';
import { Refusal } from '../../base/refusal.ts';

/** What came of sending a message: a status, or why there is none. */
export interface Posted {
  readonly status: number | null;
  readonly ms: number;
  readonly error: string | null;
}

/** What is sent, and where to. */
export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const patience = 10_000;

/** Sends a message to an address that is checked first; redirects are not followed. */
export async function post(letter: Letter, allowed: AllowedHosts): Promise<Posted> {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  try {
    const url = checkUrl(letter.url, allowed);
    const status = await send({ ...letter, url }, await checkHost(url, allowed));
    return { status, ms: ms(), error: null };
  } catch (error) {
    return { status: null, ms: ms(), error: reasonOf(error as Error) };
  }
}

function send(
  { url, headers, body }: Omit<Letter, 'url'> & { readonly url: URL },
  checked: CheckedAddress,
): Promise<number> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'mulu' },
    agent: false,
    lookup: toChecked(checked),
    signal: AbortSignal.timeout(patience),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy(); // what it says besides is nobody's concern
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const toChecked =
  ({ address, family }: CheckedAddress): LookupFunction =>
  (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);

function reasonOf(error: Error & { readonly code?: string }): string {
  if (error instanceof Refusal) return error.message;
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `no answer within ${patience / 1000} seconds`;
  return error.code ?? error.name;
}
