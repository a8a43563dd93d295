import { expect } from '@jest/globals';
import { globalId } from '../../../src/query/global-id.ts';
import { mayKnowOf } from '../support/readers.ts';
import type { Row } from '../support/rows.ts';

export const l29: Row = {
  row: 'L29',
  shows:
    'a hidden record is answered like one that is not there, through every door that takes an id',
  asEach: async ({ alike, world, kind }) => {
    const query = `query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } penaltyDecision(id: $id) { id partyIdNumber }
      penaltyDecisions(filter: { id: { eq: $id } }) { totalCount nodes { id } } deadlines(record: $id) { totalCount nodes { label } }
      reviews(record: $id) { id } disputes(record: $id) { id } }`;
    const absent = (
      await alike(query, {
        id: globalId('PenaltyDecision', '00000000-0000-4000-8000-000000000000'),
      })
    ).text;
    const hidden = world.records.filter(
      ({ catalogue, status, expired, owner, extra }) =>
        catalogue.typeName === 'PenaltyDecision' &&
        (status !== 'PUBLISHED' || expired || extra) &&
        !mayKnowOf(kind, owner),
    );
    for (const { id } of hidden)
      expect((await alike(query, { id: globalId('PenaltyDecision', id) })).text).toBe(absent);
    const history =
      'query ($id: ID!) { withdrawals(record: $id) { id } propagation(id: $id) { kind } }';
    const never = hidden.filter(({ status }) => status === 'SUBMITTED' || status === 'REFUSED');
    const unknown = await alike(history, {
      id: globalId('PenaltyDecision', '00000000-0000-4000-8000-000000000000'),
    });
    for (const { id } of never)
      expect((await alike(history, { id: globalId('PenaltyDecision', id) })).text).toBe(
        unknown.text,
      );
  },
};
