import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l07: Row = {
  row: 'L7',
  shows:
    'what is derived (masks, ids, due dates, versions, withheld) does not tell what it is derived from',
  asEach: async ({ alike, kind }) => {
    const derived = `id version status dueOn publishedAt disputed caseTitle facts partyName penaltyContent
      withheld { coordinate level reason basis masked }`;
    for (const field of ['penaltyDecisions', 'licenceDecisions'])
      await alike(
        `{ ${field} { nodes { id version status dueOn publishedAt partyName withheld { coordinate masked } } } }`,
      );
    const { text } = await alike(
      `{ penaltyDecisions(orderBy: [{ field: CASE_TITLE }]) { nodes { ${derived} } } }`,
    );
    expect(text).toContain('已隐去');
    if (kind !== 'owner')
      expect(text).not.toMatch(/CNRY-\w+-(facts|caseTitle|partyName|penaltyContent)/);
  },
};
