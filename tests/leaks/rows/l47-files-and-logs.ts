import { expect } from '@jest/globals';
import { canariesIn } from '../support/canary.ts';
import type { Row } from '../support/rows.ts';

export const l47: Row = {
  row: 'L47',
  shows: 'names and headers of files, pages, logs and metrics carry no value',
  asEach: async ({ alike, world, kind }) => {
    for (const path of [
      '/export/penalty-decisions.csv',
      '/export/enterprise-annual-reports.xlsx',
      '/export/licence-decisions.ndjson?headers=name',
    ]) {
      const { replied } = await alike({
        method: 'GET',
        path,
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(replied.headers['content-disposition']).toMatch(
        /^attachment; filename="[a-z-]+-2026-11-22\.(csv|xlsx|ndjson)"$/,
      );
      expect(JSON.stringify(replied.headers)).not.toContain('CNRY');
    }
    for (const path of [
      '/',
      '/explorer',
      '/apply?field=PenaltyDecision.remarks',
      '/apply?field=CNRY',
      '/health/live',
      '/supergraph.graphql',
    ])
      await alike({ method: 'GET', path });
    await world.left.ask({ method: 'GET', path: '/metrics' }, kind);
    await world.left.ask({ method: 'GET', path: '/health/ready' }, kind);
    const secret = 'CNRY-PenaltyDecision-remarks-beta-PUBLISHED-abcdef';
    await alike({ method: 'GET', path: `/${secret}` });
    await alike(
      `query Named { penaltyDecisions(filter: { documentNumber: { eq: "${secret}" } }) { totalCount } }`,
    );
    const told = { audience: 'nobody', catalogues: world.catalogues } as const;
    expect(canariesIn(world.left.log(), told)).toEqual([]);
  },
};
