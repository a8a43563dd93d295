import { expect } from '@jest/globals';
import { isRefused, type Row } from '../support/rows.ts';

const leaf = '{ "partyIdNumber": { "startsWith": "C" } }';
const open = '{ "fineAmount": { "gte": 0 } }';

const trees = [
  `{ "and": [${open}, ${leaf}] }`,
  `{ "or": [${open}, ${leaf}] }`,
  `{ "not": ${leaf} }`,
  `{ "not": { "not": { "not": ${leaf} } } }`,
  `{ "or": [{ "and": [${open}, { "not": { "or": [${leaf}, ${open}] } }] }, ${open}] }`,
  '{ "fineAmount": { "gte": 0 }, "partyIdNumber": { "ne": "x" } }',
  `{ "and": [{ "and": [{ "and": [{ "and": [${leaf}] }] }] }] }`,
];

export const l10: Row = {
  row: 'L10',
  shows: 'a closed leaf is found however deep it stands in a boolean tree',
  asEach: async ({ alike, kind }) => {
    for (const tree of trees) {
      const { codes } = await alike(
        `query ($f: PenaltyDecisionFilter = ${unquoted(tree)}) { penaltyDecisions(filter: $f) { totalCount nodes { id } } }`,
      );
      if (isRefused(kind)) expect([tree, codes]).toEqual([tree, ['FIELD_WITHHELD']]);
      const filter = encodeURIComponent(tree);
      const file = await alike({
        method: 'GET',
        path: `/export/penalty-decisions.ndjson?filter=${filter}`,
      });
      if (isRefused(kind)) expect(file.codes).toEqual(['FIELD_WITHHELD']);
    }
  },
};

/** The same as GraphQL writes it. */
const unquoted = (json: string) => json.replace(/"(\w+)":/g, '$1:');
