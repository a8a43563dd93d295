import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

/** The limits themselves are tried under tests/server; here, that what a caller says of himself counts for nothing. */
export const l40: Row = {
  row: 'L40',
  shows: 'nobody becomes somebody else by a header that he sends, nor by another method',
  asEach: async ({ alike }) => {
    const asked = operation(
      '{ myAccess(catalogue: "penalty-decisions") { viewer department mayWrite } }',
    );
    const { data } = await alike(asked);
    for (const header of [
      'x-forwarded-for',
      'x-real-ip',
      'forwarded',
      'x-mulu-viewer',
      'x-http-method-override',
      'x-api-key',
      'cookie',
    ])
      expect(
        (await alike({ ...asked, headers: { ...asked.headers, [header]: '127.0.0.9' } })).data,
      ).toEqual(data);
  },
};
