import { expect } from '@jest/globals';
import { isRefused, type Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

/** Time cannot be compared here; that nothing is executed can. */
export const l16: Row = {
  row: 'L16',
  shows: 'a closed predicate is never executed: the database sees no statement at all',
  asEach: async ({ world, kind }) => {
    if (!isRefused(kind)) return;
    const { pool } = world.left.db;
    const query =
      '{ penaltyDecisions(filter: { partyIdNumber: { startsWith: "C" } }) { totalCount } }';
    await world.left.ask(operation('{ __typename }'), kind); // the key is remembered for a second
    const sent: unknown[] = [];
    const real = pool.query.bind(pool);
    Object.defineProperty(pool, 'query', {
      configurable: true,
      value: (...said: unknown[]) => (
        sent.push(said[0]),
        (real as (...all: unknown[]) => unknown)(...said)
      ),
    });
    try {
      await world.left.ask(operation(query), kind);
    } finally {
      Reflect.deleteProperty(pool, 'query');
    }
    expect(sent.filter((one) => JSON.stringify(one).includes('penalty_decisions'))).toEqual([]);
  },
};
