import { expect } from '@jest/globals';
import { operation } from '../support/world.ts';
import type { Row } from '../support/rows.ts';

const codes = [
  '91230500MA1B3N0000',
  '91230501MA1B3N0011',
  '91230505MA1B3N0015',
  '91999999MA00000009',
];

export const l25: Row = {
  row: 'L25',
  shows: 'the hidden key of references resolves nothing that its reader may not see',
  asEach: async ({ alike }) => {
    const representations = codes.flatMap((ref) => [
      { __typename: 'Enterprise', ref },
      { __typename: 'Enterprise', creditCode: ref },
    ]);
    const own =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Enterprise { ref name legalRepresentativeIdNumber shareholderCertificates status } } }';
    await alike(operation(own, { representations }, 'market-regulation'));
    const stub =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Enterprise { penalties { totalCount nodes { remarks } } } } }';
    await alike(
      operation(
        stub,
        { representations: representations.filter((one) => 'ref' in one) },
        'credit-office',
      ),
    );
    await alike(
      operation(
        '{ penaltyDecisions { nodes { party { ref } authority { ref } } } enterprises: licenceDecisions { nodes { party { ref } } } }',
        {},
        'credit-office',
      ),
    );
    expect((await alike('{ enterprises { nodes { ref } } }')).codes).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  },
};
