import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l13: Row = {
  row: 'L13',
  shows: 'search looks through open text of visible records alone, and quotes nothing',
  asEach: async ({ alike }) => {
    for (const text of [
      'CNRY',
      'cnry-PenaltyDecision',
      '8642',
      'beta〔2026〕16号',
      '公司',
      'partyName公司12',
      '公司 CNRY',
      'C',
    ]) {
      const { list, codes } = await alike(
        'query ($text: String!) { search(text: $text, first: 50) { edges { cursor node { __typename id } } pageInfo { hasNextPage endCursor } } }',
        { text },
      );
      expect(codes).toEqual([]);
      const found = list('search', 'edges').length;
      if (/CNRY|8642/i.test(text)) expect([text, found]).toEqual([text, 0]);
      if (text === '公司') expect(found).toBeGreaterThan(3);
    }
  },
};
