import { expect } from '@jest/globals';
import type { SentRows } from '../../src/base/sent-rows.ts';

/** The cells of rows as PostgreSQL sent them, as texts. */
export function cellsOf({ length, types, bytes }: SentRows): (string | null)[][] {
  let at = 0;
  return Array.from({ length }, () => {
    expect(String.fromCharCode(bytes[at]!)).toBe('D');
    at += 7;
    return types.map(() => {
      const size = bytes.readInt32BE(at);
      at += 4;
      if (size < 0) return null;
      at += size;
      return bytes.toString('utf8', at - size, at);
    });
  });
}
