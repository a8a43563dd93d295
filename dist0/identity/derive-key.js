import { hkdfSync } from 'node:crypto';
/** A key for one purpose, derived from the signing key (HKDF, RFC 5869): knowing it tells of no other. */
export function deriveKey(signingKey, purpose) {
    return Buffer.from(hkdfSync('sha256', signingKey, '', `mulu ${purpose}`, 32));
}
