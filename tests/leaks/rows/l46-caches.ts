import { expect } from '@jest/globals';
import { readerKinds } from '../support/readers.ts';
import type { Row } from '../support/rows.ts';
import { operation, type LeakWorld } from '../support/world.ts';

const query =
  '{ penaltyDecisions { totalCount nodes { id legalRepresentative partyIdNumber remarks facts party { legalRepresentative } } } }';

export const l46: Row = {
  row: 'L46',
  shows:
    'one operation asked by all kinds of readers at once gives each his own answer: nothing is shared',
  once: async (world: LeakWorld) => {
    const ask = async (kind: (typeof readerKinds)[number]) =>
      (await world.left.ask(operation(query), kind)).body.toString();
    const alone = new Map<string, string>();
    for (const kind of readerKinds) alone.set(kind, await ask(kind));
    expect(new Set(alone.values()).size).toBeGreaterThan(3);
    for (let round = 0; round < 5; round += 1)
      await Promise.all(
        readerKinds.map(async (kind) =>
          expect([kind, await ask(kind)]).toEqual([kind, alone.get(kind)]),
        ),
      );
    for (const path of [
      '/graphql?query=%7B__typename%7D',
      '/export/penalty-decisions.csv',
      '/feed',
      '/feed/snapshot/penalty-decisions',
    ]) {
      const { headers } = await world.left.ask(
        { method: 'GET', path, headers: { 'apollo-require-preflight': '1' } },
        'owner',
      );
      expect([path, headers['cache-control']]).toEqual([
        path,
        expect.stringMatching(/no-store|private/),
      ]);
    }
  },
};
