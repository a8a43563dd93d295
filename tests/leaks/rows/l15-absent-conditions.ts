import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l15: Row = {
  row: 'L15',
  shows: 'a condition whose value was not sent is refused or finds nothing, never everything',
  asEach: async ({ alike }) => {
    const none = '{ penaltyDecisions(filter: $f) { totalCount } }';
    const asked: readonly [string, Record<string, unknown>][] = [
      [
        'query ($v: String) { penaltyDecisions(filter: { partyName: { eq: $v } }) { totalCount } }',
        {},
      ],
      [
        'query ($v: String) { penaltyDecisions(filter: { partyName: { eq: $v } }) { totalCount } }',
        { v: null },
      ],
      [`query ($f: PenaltyDecisionFilter) ${none}`, { f: { partyName: {} } }],
      [`query ($f: PenaltyDecisionFilter) ${none}`, { f: { partyName: null } }],
      [`query ($f: PenaltyDecisionFilter) ${none}`, { f: { or: [] } }],
      [`query ($f: PenaltyDecisionFilter) ${none}`, { f: { and: [] } }],
    ];
    for (const [query, variables] of asked) {
      const { codes } = await alike(query, variables);
      expect([JSON.stringify(variables), codes.length]).toEqual([JSON.stringify(variables), 1]);
    }
  },
};
