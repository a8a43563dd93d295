import { expect } from '@jest/globals';
import { alpha } from '../support/readers.ts';
import { isRefused, toldOf, type Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

const plain = (cursor: string) => Buffer.from(cursor, 'base64url').subarray(12).toString();
const orders = [
  'DOCUMENT_NUMBER',
  'CASE_TITLE',
  'FACTS',
  'DECIDED_ON',
  'DUE_ON',
  'PARTY_NAME',
  'PUBLISHED_AT',
];

export const l34: Row = {
  row: 'L34',
  shows:
    'a cursor holds what its reader sees, is signed, and serves one question of one kind of reader',
  asEach: async ({ alike, kind, world }) => {
    for (const field of orders) {
      const query = (after: string) =>
        `{ penaltyDecisions(first: 2, orderBy: [{ field: ${field} }]${after}) { pageInfo { endCursor } edges { cursor } } }`;
      const { list } = await alike(query(''));
      const cursors = list('penaltyDecisions', 'edges').map(({ cursor }) => String(cursor));
      if (kind !== 'owner') expect(cursors.map(plain).join()).not.toContain('CNRY');
      expect((await alike(query(`, after: "${cursors[0]!}"`))).codes).toEqual([]);
      const spoilt = Buffer.from(cursors[0]!, 'base64url');
      spoilt[spoilt.length - 3]! ^= 1;
      expect((await alike(query(`, after: "${spoilt.toString('base64url')}"`))).codes).toEqual([
        'QUERY_CURSOR_FORGED',
      ]);
      const other = kind === 'app' ? 'platform' : 'app';
      const foreign = toldOf(
        await world.left.ask(operation(query(`, after: "${cursors[0]!}"`)), other),
      );
      expect(foreign.codes).toEqual(['QUERY_CURSOR_FORGED']);
    }
  },
};

export const l35: Row = {
  row: 'L35',
  shows:
    'a cursor is no way around the check of a closed field, nor does it serve another filter or order',
  asEach: async ({ alike, kind }) => {
    const first = await alike('{ penaltyDecisions(first: 1) { pageInfo { endCursor } } }');
    const after = String(first.at('penaltyDecisions', 'pageInfo', 'endCursor'));
    const asked = async (more: string) =>
      (await alike(`{ penaltyDecisions(first: 1, after: "${after}"${more}) { totalCount } }`))
        .codes;
    if (isRefused(kind)) {
      expect(await asked(', orderBy: [{ field: PARTY_ID_NUMBER }]')).toEqual(['FIELD_WITHHELD']);
      expect(await asked(', filter: { partyIdNumber: { startsWith: "C" } }')).toEqual([
        'FIELD_WITHHELD',
      ]);
    }
    expect(await asked(`, filter: { authorityCode: { eq: "${alpha}" } }`)).toEqual([
      'QUERY_CURSOR_FORGED',
    ]);
    expect(await asked(', orderBy: [{ field: FINE_AMOUNT }]')).toEqual(['QUERY_CURSOR_FORGED']);
    expect((await alike(`{ licenceDecisions(after: "${after}") { totalCount } }`)).codes).toEqual([
      'QUERY_CURSOR_FORGED',
    ]);
    expect((await alike(`{ deadlines(after: "${after}") { totalCount } }`)).codes).toEqual([
      'QUERY_CURSOR_FORGED',
    ]);
    expect((await alike(`{ changes(after: "${after}") { nodes { recordId } } }`)).codes).toEqual([
      'CHANGES_CURSOR_FORGED',
    ]);
  },
};
