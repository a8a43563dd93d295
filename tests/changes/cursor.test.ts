import { randomBytes } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { cursorFor, seqOf } from '../../src/changes/cursor.ts';
import { openPlace, sealPlace } from '../../src/changes/sealed.ts';

const key = randomBytes(32);
const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('a cursor', () => {
  test.each([0n, 1n, 255n, 2n ** 40n, 2n ** 63n - 1n])('leads back to change %s', (seq) => {
    expect(seqOf(cursorFor(seq, key), key)).toBe(seq);
    expect(cursorFor(seq, key)).toBe(cursorFor(seq, key));
  });

  test.each([1n, 2n ** 63n - 1n])('of the form given out before leads back too (%s)', (seq) => {
    const place = Buffer.alloc(8);
    place.writeBigUInt64BE(seq);
    expect(seqOf(sealPlace(place, { key, purpose: 'cursor' }), key)).toBe(seq);
  });

  test('does not tell where it stands', () => {
    const places = [1n, 2n, 3n, 1_000_000n].map((seq) => cursorFor(seq, key));
    expect(new Set(places.map(({ length }) => length)).size).toBe(1);
    const bodies = places.map((cursor) => Buffer.from(cursor, 'base64url'));
    for (const [i, body] of bodies.entries()) {
      expect(body.toString('latin1')).not.toMatch(/1000000/);
      // Neighbours share their first byte, the form, and no more than chance gives.
      const same = bodies[(i + 1) % bodies.length]!.filter((byte, at) => byte === body[at]).length;
      expect(same).toBeLessThan(8);
    }
  });

  test('of which any bit was altered is refused', () => {
    const bytes = Buffer.from(cursorFor(42n, key), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      const cursor = altered.toString('base64url');
      expect(codeOf(() => seqOf(cursor, key))).toBe('CHANGES_CURSOR_FORGED');
    }
  });

  test('of another key, another purpose or another spelling is refused', () => {
    const forged = [
      cursorFor(1n, randomBytes(32)),
      sealPlace(Buffer.alloc(8), { key, purpose: 'another' }),
      `${cursorFor(1n, key)}A`,
      ` ${cursorFor(1n, key)}`,
      cursorFor(1n, key).slice(0, -2),
      '',
    ];
    for (const cursor of forged)
      expect(codeOf(() => seqOf(cursor, key))).toBe('CHANGES_CURSOR_FORGED');
    expect(openPlace(forged[1]!, { key, purpose: 'another' })).toEqual(Buffer.alloc(8));
  });

  test.each(['1', '42', '9223372036854775807'])(
    'of the former form (%s) is refused by name',
    (n) => {
      const seal = createHmac('sha256', key).update('changes\0').update(n).digest().subarray(0, 12);
      const former = Buffer.concat([seal, Buffer.from(n)]).toString('base64url');
      expect(codeOf(() => seqOf(former, key))).toBe('CHANGES_CURSOR_FORMER');
    },
  );
});
