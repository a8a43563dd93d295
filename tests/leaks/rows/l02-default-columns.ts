import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

const whole = [
  ...['csv', 'ndjson', 'xlsx'].flatMap((format) =>
    [
      'penalty-decisions',
      'licence-decisions',
      'enterprise-annual-reports',
      'enterprises',
      'credit-listings',
    ].map((code) => `/export/${code}.${format}`),
  ),
  '/export/penalty-decisions.csv?headers=name',
  '/export/penalty-decisions.ndjson?status=all',
  '/feed',
  '/feed/snapshot/penalty-decisions',
  '/feed/snapshot/enterprises',
];

export const l02: Row = {
  row: 'L2',
  shows: 'what asks for no columns gets open ones only: exports, feed, snapshots',
  asEach: async ({ alike, kind }) => {
    for (const path of whole) {
      const { text, replied } = await alike({ method: 'GET', path });
      expect([path, replied.status]).toEqual([path, 200]);
      if (kind !== 'owner') expect(text).not.toMatch(/legalRepresentativeIdNumber-|8642\d{5}/);
    }
  },
};
