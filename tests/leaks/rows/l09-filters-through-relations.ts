import { expect } from '@jest/globals';
import { isRefused, type Row } from '../support/rows.ts';

export const l09: Row = {
  row: 'L9',
  shows:
    'no filter reaches a closed field through a relation, a dotted path or the name of a column',
  asEach: async ({ alike, kind }) => {
    const reached = await alike(
      '{ enterprises { nodes { penalties(filter: { partyIdNumber: { startsWith: "C" } }) { totalCount nodes { id } } } } }',
    );
    if (isRefused(kind)) expect(reached.codes).toEqual(['FIELD_WITHHELD']);
    for (const name of [
      'party_id_number',
      'party',
      '_text',
      '_reserved',
      'ref',
      'authority',
      't0',
      'partyName__shown',
      '_owner',
    ]) {
      const { codes } = await alike(
        `{ penaltyDecisions(filter: { ${name}: { eq: "x" } }) { totalCount } }`,
      );
      expect([name, codes]).toEqual([name, ['GRAPHQL_VALIDATION_FAILED']]);
    }
    const { replied } = await alike({
      method: 'GET',
      path: '/export/penalty-decisions.csv?filter=%7B%20%22party.name%22%3A%20%7B%20eq%3A%20%22x%22%20%7D%20%7D',
    });
    expect(replied.status).toBe(400);
  },
};
