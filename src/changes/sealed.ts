import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
} from 'node:crypto';
import { cursorForged, cursorOfFormerForm } from './errors.ts';

/** What a place is sealed with: the key of cursors, and what kind of place it is. */
export interface Sealing {
  readonly key: Uint8Array;
  /** A place of one purpose is no place of another. */
  readonly purpose: string;
}

const [version, nonceBytes, tagBytes] = [2, 12, 16] as const;

/**
 * A place made opaque: encrypted and authenticated (AES-256-GCM), so that two of them do not tell what lies
 * between. The same place reads the same each time; its nonce is made from it (as RFC 5297 does).
 */
export function sealPlace(place: Buffer, { key, purpose }: Sealing): string {
  const nonce = mac(key, `${purpose} nonce`, place).subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key, purpose), nonce);
  const body = Buffer.concat([cipher.update(place), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]).toString(
    'base64url',
  );
}

/** The place that was sealed; what nobody sealed with this key for this purpose is refused. */
export function openPlace(sealed: string, { key, purpose }: Sealing): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  if (isOfFormerForm(bytes)) throw cursorOfFormerForm();
  const [nonce, tag, body] = [
    bytes.subarray(1, 1 + nonceBytes),
    bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes),
    bytes.subarray(1 + nonceBytes + tagBytes),
  ];
  if (bytes[0] !== version || tag.length < tagBytes || bytes.toString('base64url') !== sealed)
    throw cursorForged();
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(key, purpose), nonce);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw cursorForged();
  }
}

const cipherKeys = new WeakMap<Uint8Array, Map<string, KeyObject>>();

/** The key of a purpose, derived once. */
export function cipherKey(key: Uint8Array, purpose: string): KeyObject {
  const known = cipherKeys.get(key) ?? new Map<string, KeyObject>();
  cipherKeys.set(key, known);
  const derived = known.get(purpose) ?? createSecretKey(mac(key, `${purpose} key`));
  known.set(purpose, derived);
  return derived;
}

const mac = (key: Uint8Array, word: string, content: Uint8Array = Buffer.of()): Buffer =>
  createHmac('sha256', key).update(`changes ${word}\0`).update(content).digest();

/** Until version 0.1 a cursor was a number that anybody could read, behind twelve bytes of signature. */
const isOfFormerForm = (bytes: Buffer) =>
  bytes.length > 12 && bytes.length <= 31 && /^\d+$/.test(bytes.subarray(12).toString('latin1'));
