import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l36: Row = {
  row: 'L36',
  shows: 'negative, huge and twofold page sizes are refused everywhere',
  asEach: async ({ alike }) => {
    for (const size of [
      'first: -1',
      'last: -1',
      'first: 201',
      'last: 201',
      'first: 2147483647',
      'first: 1, last: 1',
      'first: 99999999999',
      'first: "1"',
      'first: 1.5',
    ])
      expect([
        size,
        (await alike(`{ penaltyDecisions(${size}) { totalCount } }`)).codes.length,
      ]).toEqual([size, 1]);
    for (const query of [
      '{ changes(first: 0) { nodes { recordId } } }',
      '{ changes(first: 1001) { nodes { recordId } } }',
      '{ search(text: "公司", first: 201) { nodes { id } } }',
      '{ deadlines(first: -1) { totalCount } }',
    ])
      expect([query, (await alike(query)).codes.length]).toEqual([query, 1]);
    for (const path of [
      '/feed?first=0',
      '/feed?first=1001',
      '/export/penalty-decisions.csv?first=0',
      '/export/penalty-decisions.csv?first=-1',
    ])
      expect([path, (await alike({ method: 'GET', path })).replied.status]).toEqual([path, 400]);
    for (const query of [
      '{ withdrawals(first: -5) { id } }',
      '{ batches(first: -5) { id } }',
      '{ reminders(first: -1) { day } }',
    ])
      expect((await alike(query)).codes).toEqual([]);
  },
};
