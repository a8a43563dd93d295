import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l18: Row = {
  row: 'L18',
  shows:
    'totals, page information, catalogue counts, deadlines, gaps and manifests count visible records only',
  asEach: async ({ alike, kind, world }) => {
    const all = world.catalogues.all.map(
      ({ plural }) =>
        `${plural}(first: 3) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } }`,
    );
    const told = await alike(`{ ${all.join(' ')} }`);
    const penalties = told.at('penaltyDecisions', 'totalCount');
    expect(penalties).toBe(kind === 'owner' ? 11 : 7);
    const counts = await alike('{ catalogues { code counts { published own } } }');
    // Its own entry among the departments comes on top.
    const registered = kind === 'owner' || kind === 'other department' ? 1 : 0;
    for (const { code, counts: one } of counts.list('catalogues'))
      expect([code, (one as { own: number }).own]).toEqual([
        code,
        (kind === 'owner' ? 7 : 0) + (code === 'departments' ? registered : 0),
      ]);
    await alike(
      '{ documentNumberGaps(catalogue: "penalty-decisions", year: 2026) { department prefix known missing gaps { from until } } }',
    );
    await alike(
      '{ deadlines(first: 100) { totalCount edges { cursor node { record label start dueOn state department workingDaysLeft publishedOn onTime } } } }',
    );
    await alike(
      '{ manifests { catalogue department records hash cursor } reminders { day department late } }',
    );
    await alike(
      '{ penaltyDecisions(filter: { status: { ne: PUBLISHED } }) { totalCount } departments { nodes { penaltyDecisions { totalCount } } } }',
    );
  },
};
