import { createCipheriv, createDecipheriv } from 'node:crypto';
import { cipherKey, openPlace } from './sealed.ts';

const purpose = 'cursor';
// A form of its own, beside those of sealed.ts.
const version = 3;
const blockBytes = 16;
const numberBytes = 8;

/**
 * The place in the feed after a change: opaque, not to be forged, and good for every filter. One block of AES-256, the
 * number and as many zeros: without the key, one block in 2^64 opens to zeros (encode-then-encipher; Bellare and
 * Rogaway, ASIACRYPT 2000).
 */
export const cursorFor = (seq: bigint, key: Uint8Array): string => cursorsFor([seq], key)[0]!;

/** The same for several, which is quicker than one by one. */
export function cursorsFor(seqs: readonly bigint[], key: Uint8Array): string[] {
  const blocks = Buffer.alloc(seqs.length * blockBytes);
  seqs.forEach((seq, i) => blocks.writeBigUInt64BE(seq, i * blockBytes));
  const sealed = ciphersOf(key).seal.update(blocks);
  const bytes = Buffer.alloc(1 + blockBytes, version);
  return seqs.map((_, i) => {
    sealed.copy(bytes, 1, i * blockBytes);
    return bytes.toString('base64url');
  });
}

/** The change that a cursor stands after; one of nobody's making is refused. */
export function seqOf(cursor: string, key: Uint8Array): bigint {
  const bytes = Buffer.from(cursor, 'base64url');
  const whole = bytes.length === 1 + blockBytes && bytes.toString('base64url') === cursor;
  if (whole && bytes[0] === version) {
    const block = ciphersOf(key).open.update(bytes.subarray(1));
    if (block.readBigUInt64BE(numberBytes) === 0n) return block.readBigUInt64BE();
  }
  // The form that was given out before.
  return openPlace(cursor, { key, purpose }).readBigUInt64BE();
}

// One block each time: of a cipher without chaining, none depends on those before it.
const cipherOf = (key: Uint8Array) => {
  const secret = cipherKey(key, `${purpose} block`);
  return {
    seal: createCipheriv('aes-256-ecb', secret, null).setAutoPadding(false),
    open: createDecipheriv('aes-256-ecb', secret, null).setAutoPadding(false),
  };
};

const ciphers = new WeakMap<Uint8Array, ReturnType<typeof cipherOf>>();

function ciphersOf(key: Uint8Array) {
  const known = ciphers.get(key) ?? cipherOf(key);
  ciphers.set(key, known);
  return known;
}
