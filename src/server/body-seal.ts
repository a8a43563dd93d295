import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { assertionHeader } from '../identity/assertion.ts';
import { deriveKey } from '../identity/derive-key.ts';
import { requestRefused } from './errors.ts';

/** The trailer in which a gateway seals the body that it has passed on as a stream. */
export const sealTrailer = 'x-mulu-body';

interface Sealing {
  readonly signingKey: string;
  readonly subgraph: string;
  /** The assertion of the same request: a seal is good for no other. */
  readonly assertion: string;
}

/** The seal of a body by its SHA-256, for one request of one subgraph. */
export function sealOf(hash: Buffer, { signingKey, subgraph, assertion }: Sealing): string {
  const key = deriveKey(signingKey, `bodies for subgraph ${subgraph}`);
  return createHmac('sha256', key).update(`${assertion}\n`).update(hash).digest('base64url');
}

/** Lets a body pass that the gateway has sealed, and breaks at its end where it is not the one that was sealed. */
export function sealChecked(
  request: IncomingMessage,
  sealing: Omit<Sealing, 'assertion'>,
): Transform {
  const hash = createHash('sha256');
  const assertion = String(request.headers[assertionHeader]);
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
    flush: (done) => {
      const expected = Buffer.from(sealOf(hash.digest(), { ...sealing, assertion }));
      const given = Buffer.from(request.trailers[sealTrailer] ?? '');
      const same = given.length === expected.length && timingSafeEqual(given, expected);
      done(same ? null : requestRefused.bodyUnsealed());
    },
  });
}
