import { expect } from '@jest/globals';
import { penalty } from '../../ingest/support.ts';
import type { Row } from '../support/rows.ts';

const row = (number: string) => penalty({ CF_WSH: number, CF_CFJGDM: '' });

export const l03: Row = {
  row: 'L3',
  shows: 'the answer to a write repeats nothing that is stored',
  asEach: async ({ alike, kind }) => {
    const numbers = ['beta〔2026〕12号', 'beta〔2026〕16号', 'nobody〔2026〕1号'];
    for (const number of numbers) {
      const body = JSON.stringify([row(number)]);
      const headers = { 'content-type': 'application/json' };
      const sent = { method: 'POST', path: '/ingest/penalty-decisions?dryRun=1', headers, body };
      const { text, replied } = await alike(sent);
      expect(replied.status).toBe(
        { anonymous: 401, owner: 200, 'other department': 200 }[kind as string] ?? 403,
      );
      expect(text).not.toContain('CNRY');
    }
  },
};
