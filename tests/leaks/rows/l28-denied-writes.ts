import { expect } from '@jest/globals';
import { beta } from '../support/readers.ts';
import { globalId } from '../../../src/query/global-id.ts';
import type { Row } from '../support/rows.ts';

export const l28: Row = {
  row: 'L28',
  shows: 'a denied mutation has no effect, and does not tell whether there was anything to change',
  asEach: async ({ alike, world, kind }) => {
    const before = await stateOf(world.left.db.pool);
    const targets = world.records.filter(
      ({ catalogue, owner }) => catalogue.typeName === 'PenaltyDecision' && owner === beta,
    );
    const ids = [
      globalId('PenaltyDecision', '00000000-0000-4000-8000-000000000000'),
      ...targets.map(({ id }) => globalId('PenaltyDecision', id)),
    ];
    const told = new Set<string>();
    for (const id of ids) {
      const of = async (mutation: string) => {
        const { text, codes } = await alike(`mutation ($id: ID!) { ${mutation} }`, { id });
        expect(codes).toHaveLength(1);
        told.add(text.replace(/record [\w=-]+/g, 'record …'));
      };
      await of('withdrawRecord(record: $id, cause: ERROR, reason: "x") { id }');
      await of('openDispute(record: $id) { id }');
      await of(
        `reviewBatch(input: { record: $id, contentHash: "x", conclusion: REFUSE, reason: "x", checklist: { stateSecret: NO_CONCERN, workSecret: NO_CONCERN, tradeSecret: NO_CONCERN, personalPrivacy: NO_CONCERN, securityAndStability: NO_CONCERN, aggregationRisk: NO_CONCERN } }) { id }`,
      );
    }
    // Three mutations, three sentences: the same for every record of others and for none.
    expect([kind, told.size]).toEqual([kind, 3]);
    expect(await stateOf(world.left.db.pool)).toEqual(before);
  },
};

async function stateOf(pool: { query(text: string): Promise<{ rows: unknown[] }> }) {
  const parts = [
    'penalty_decisions',
    'withdrawals',
    'disputes',
    'reviews',
    'changes',
    'audit_entries',
  ].map(
    (table) =>
      `(SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM ${table} AS t) AS ${table}`,
  );
  return (await pool.query(`SELECT ${parts.join(', ')}`)).rows;
}
