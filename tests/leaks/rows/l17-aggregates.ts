import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l17: Row = {
  row: 'L17',
  shows: 'figures are counted over what the reader may count, by open attributes alone',
  asEach: async ({ alike, kind }) => {
    for (const by of ['CATALOGUE', 'DEPARTMENT', 'MONTH', 'REGION', 'CATALOGUE, DEPARTMENT, MONTH'])
      await alike(
        `{ timeliness(by: [${by}]) { catalogue department region month submitted published onTime late overdue dueSoon onTimeRate medianWorkingDays withdrawals withdrawn withdrawnOnTime } }`,
      );
    const told = await alike(
      '{ timeliness(catalogue: "penalty-decisions", department: "beta") { submitted overdue withdrawals } }',
    );
    const [beta] = told.list('timeliness');
    if (kind !== 'auditor') expect(beta).toMatchObject({ submitted: 4, overdue: 0 });
    for (const dimension of ['PARTY_NAME', 'LEGAL_REPRESENTATIVE'])
      expect((await alike(`{ timeliness(by: [${dimension}]) { submitted } }`)).codes).toEqual([
        'GRAPHQL_VALIDATION_FAILED',
      ]);
  },
};
