import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { runProperty } from './property.ts';
import { readerKinds, type ReaderKind } from './readers.ts';
import { leakWorld, type LeakWorld } from './world.ts';

/** Pairs of databases for each kind of reader: LEAK_PAIRS, or 200; the nightly run takes 2,000. */
const pairs = Number(process.env['LEAK_PAIRS'] ?? 200);
const seed = Number(process.env['LEAK_SEED'] ?? 20261122);
const figures = 'coverage/security';

/** Non-interference for some kinds of readers; a difference is printed with the smallest request that shows it. */
export function nonInterference(kinds: readonly ReaderKind[]): void {
  let world: LeakWorld;
  beforeAll(async () => {
    world = await leakWorld();
  }, 240_000);
  afterAll(() => world?.close());

  describe(`${pairs} pairs of databases`, () => {
    test.each(kinds)(
      'that differ only in what is hidden from the %s answer him alike, byte by byte',
      async (kind) => {
        const place = readerKinds.indexOf(kind);
        const found = await runProperty(world, { kind, pairs, seed: seed + place });
        mkdirSync(figures, { recursive: true });
        writeFileSync(`${figures}/property-${place}.json`, JSON.stringify(found));
        if (found.difference !== undefined) throw new Error(found.difference);
        expect(found.pairs).toBe(pairs);
        expect(found.statuses['200']).toBeGreaterThan(pairs / 2);
      },
      pairs * 3_000 + 120_000,
    );
  });

  test('nothing that was emitted carries a value that its reader may not have', () => {
    expect(world.recorder.counts()['log']).toBeGreaterThan(pairs);
    expect(world.recorder.found()).toEqual([]);
  });
}
