import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

const faulty = [
  '{ penaltyDecisions { nodes { legalRepresentativ } } }',
  '{ penaltyDecisio { totalCount } }',
  '{ penaltyDecisions(filtre: {}) { totalCount } }',
  '{ penaltyDecisions(filter: { fineAmount: { eq: "x" } }) { totalCount } }',
  '{ penaltyDecisions(orderBy: [{ field: LEGAL_REPRESENTATIV }]) { totalCount } }',
  '{ penaltyDecisions(after: "x") { totalCount } }',
  '{ enterprise(creditCode: "x") { name } }',
  '{ manifests(day: "2026-13-01") { hash } }',
  '{ timeliness(month: "x") { submitted } }',
  'mutation { executeWithdrawal(id: "x") { id } }',
  String.raw`{ search(text: "\u0000") { nodes { __typename } } }`,
  String.raw`{ penaltyDecisions(filter: { partyName: { contains: "a\u0000" } }) { totalCount } }`,
  String.raw`{ department(code: "\u0000") { name } }`,
  '{',
];

export const l31: Row = {
  row: 'L31',
  shows:
    'no error quotes a value, a table, a statement or a stack, nor suggests a name outside the public schema; none is a fault',
  asEach: async ({ alike }) => {
    for (const query of faulty) {
      const { text, replied } = await alike(query);
      expect([query, replied.status < 500]).toEqual([query, true]);
      expect(text).not.toMatch(
        /penalty_decisions|party_name|SELECT|at .*\.ts|node_modules|_text|INTERNAL_SERVER_ERROR/,
      );
      expect(text).not.toMatch(/Did you mean [^?]*"(ref|_\w+|\w+__shown)\\"/);
    }
  },
};
