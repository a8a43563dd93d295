import { openPlace, sealPlace } from './sealed.ts';

const purpose = 'cursor';

/** The place in the feed after a change: opaque, not to be forged, and good for every filter. */
export function cursorFor(seq: bigint, key: Uint8Array): string {
  const place = Buffer.alloc(8); // of one length, which would tell how large the number is
  place.writeBigUInt64BE(seq);
  return sealPlace(place, { key, purpose });
}

/** The change that a cursor stands after; one of nobody's making is refused. */
export const seqOf = (cursor: string, key: Uint8Array): bigint =>
  openPlace(cursor, { key, purpose }).readBigUInt64BE();
