import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Viewer } from '../disclosure/viewer.ts';
import { deriveKey } from './derive-key.ts';
import { packViewer, unpackViewer, type PackedViewer } from './packed-viewer.ts';

/** The header in which the gateway tells a subgraph who asks. */
export const assertionHeader = 'x-mulu-viewer';

/** What an assertion is bound to: one subgraph, one body, one moment. */
export interface Binding {
  readonly subgraph: string;
  readonly bodyHash: string;
  readonly at: Date;
  readonly signingKey: string;
}

/** An assertion as signed, its signature found good and its bounds not yet judged. */
export interface Claimed {
  readonly bodyHash: string;
  readonly nonce: string;
  readonly issuedAt: number;
  readonly viewer: Viewer;
}

/** The hash by which an assertion is bound to the body of its request. */
export function hashBody(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}

/** The gateway's word on who asks, for one call of one subgraph: another subgraph's key cannot make it. */
export function signAssertion(
  viewer: Viewer,
  { nonce = randomUUID(), ...binding }: Binding & { readonly nonce?: string },
): string {
  const { subgraph, bodyHash, at, signingKey } = binding;
  const signed: Signed = { bodyHash, nonce, issuedAt: at.getTime(), viewer: packViewer(viewer) };
  const body = `v1.${deflateRawSync(JSON.stringify(signed)).toString('base64url')}`;
  return `${body}.${macOf(body, { subgraph, signingKey })}`;
}

/** What an assertion claims; undefined where it was not signed for this subgraph. */
export function openAssertion(
  assertion: string,
  { subgraph, signingKey }: Pick<Binding, 'subgraph' | 'signingKey'>,
): Claimed | undefined {
  const [, body = '', mac = ''] = /^(v1\.[\w-]+)\.([\w-]{43})$/.exec(assertion) ?? [];
  if (!isSame(mac, macOf(body, { subgraph, signingKey }))) return undefined;
  const packed = Buffer.from(body.slice('v1.'.length), 'base64url');
  const signed = JSON.parse(inflateRawSync(packed).toString()) as Signed;
  const viewer = unpackViewer(signed.viewer);
  return viewer && { ...signed, viewer };
}

type Signed = Omit<Claimed, 'viewer'> & { readonly viewer: PackedViewer };

function macOf(body: string, { subgraph, signingKey }: Pick<Binding, 'subgraph' | 'signingKey'>) {
  const key = deriveKey(signingKey, `assertions for subgraph ${subgraph}`);
  return createHmac('sha256', key).update(body).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
