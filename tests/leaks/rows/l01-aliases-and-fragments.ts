import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

const closed = 'legalRepresentativeIdNumber';

const spellings = [
  `{ penaltyDecisions { nodes { x: ${closed} } } }`,
  `{ penaltyDecisions { nodes { documentNumber: ${closed} } } }`,
  `{ penaltyDecisions { edges { node { ... on PenaltyDecision { x: ${closed} } } } } }`,
  `{ penaltyDecisions { nodes { ...F } } } fragment F on PenaltyDecision { ...G } fragment G on PenaltyDecision { x: ${closed} }`,
  `query ($yes: Boolean = true) { penaltyDecisions { nodes { x: ${closed} @include(if: $yes) } } }`,
  `query ($no: Boolean = false) { penaltyDecisions { nodes { ... @skip(if: $no) { x: ${closed} } } } }`,
  `{ penaltyDecisions { ... on PenaltyDecisionConnection { nodes { ... { x: ${closed} } } } } }`,
  `{ a: penaltyDecisions { nodes { x: ${closed} } } b: penaltyDecisions { edges { node { y: ${closed} } } } }`,
];

export const l01: Row = {
  row: 'L1',
  shows: 'a closed field is withheld in every spelling: alias, fragment, directive',
  asEach: async ({ alike, kind }) => {
    for (const query of spellings) {
      const { replied, text, codes } = await alike(query);
      expect([replied.status, codes]).toEqual([200, []]);
      expect(text).toContain(`"coordinate":"PenaltyDecision.${closed}"`);
      if (kind !== 'owner') expect(text).not.toContain(`-${closed}-`);
    }
  },
};
