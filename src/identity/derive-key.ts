import { hkdfSync } from 'node:crypto';

const derived = new Map<string, Buffer>();

/**
 * A key for one purpose, derived from the signing key (HKDF, RFC 5869): knowing it tells of no other. Derived once;
 * purposes are few, and no text of a request is among them.
 */
export function deriveKey(signingKey: string, purpose: string): Buffer {
  const name = JSON.stringify([signingKey, purpose]);
  const known = derived.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', signingKey, '', `mulu ${purpose}`, 32));
  derived.set(name, key);
  return key;
}
