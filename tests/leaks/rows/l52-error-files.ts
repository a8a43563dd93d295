import { expect } from '@jest/globals';
import { penalty } from '../../ingest/support.ts';
import { toldOf, type Row } from '../support/rows.ts';

const canary = '110101199003074514';

/** The returned file is the sender's own rows; what is said of them repeats none of it, and nothing that is stored. */
export const l52: Row = {
  row: 'L52',
  shows:
    'what is said of a faulty row repeats no value, here or in the log; the file holds the sender’s rows alone',
  once: async ({ left }) => {
    const row = penalty({
      CF_WSH: 'alpha〔2026〕78号',
      CF_XDR_MC: '王小明',
      CF_XDR_LB: canary,
      CF_JDRQ: canary,
      CF_NR_FK: `${canary}x`,
      CF_CFLB: canary,
    });
    const foreign = penalty({
      CF_WSH: 'beta〔2026〕12号',
      CF_XDR_MC: '王小明',
      CF_FR_ZJHM: canary,
    });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify([row, foreign]);
    const { text } = toldOf(
      await left.ask(
        { method: 'POST', path: '/ingest/penalty-decisions?dryRun=1', headers, body },
        'owner',
      ),
    );
    const receipt = JSON.parse(text) as {
      issues: object[];
      notes: string[];
      errorFile?: { content: string };
    };
    expect(receipt.issues.length).toBeGreaterThan(2);
    expect(JSON.stringify([receipt.issues, receipt.notes])).not.toMatch(/110101|王小明|CNRY/);
    expect(receipt.errorFile?.content ?? text).not.toContain('CNRY');
    expect(left.log()).not.toMatch(/110101|王小明/);
  },
};
