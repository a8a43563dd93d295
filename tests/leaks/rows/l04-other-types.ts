import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

const paths = [
  '{ penaltyDecisions { nodes { party { name legalRepresentative legalRepresentativeIdNumber shareholderCertificates } } } }',
  '{ enterprises { nodes { penalties { nodes { remarks legalRepresentative legalRepresentativeIdNumber } } licences { nodes { partyIdNumber } } } } }',
  '{ departments { nodes { penaltyDecisions { nodes { partyIdNumber facts } } } } }',
  '{ enterpriseAnnualReports { nodes { totalAssets enterprise { legalRepresentative shareholderCertificates } } } }',
  '{ changes { nodes { record { ... on PenaltyDecision { partyIdNumber remarks } ... on Enterprise { shareholderCertificates } } } } }',
];

export const l04: Row = {
  row: 'L4',
  shows: 'the rule of the target holds on every path that leads to it',
  asEach: async ({ alike, kind }) => {
    for (const query of paths) {
      const { text, codes } = await alike(query);
      expect([query, codes]).toEqual([query, []]);
      if (kind !== 'owner') expect(text).not.toMatch(/-(shareholderCertificates|partyIdNumber)-/);
    }
  },
};
