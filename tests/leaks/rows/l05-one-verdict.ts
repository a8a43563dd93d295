import { expect } from '@jest/globals';
import { globalId } from '../../../src/query/global-id.ts';
import { alpha } from '../support/readers.ts';
import type { Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

const set = 'documentNumber partyIdNumber legalRepresentative remarks facts';

/** One record by list, edge, look-up, node, nodes, reference and entity. */
export const l05: Row = {
  row: 'L5',
  shows:
    'list, edge, node, nodes, look-up, reverse connection and entity show a record alike, or none of them',
  asEach: async ({ alike, kind, world }) => {
    const penalties = world.records.filter(
      ({ catalogue }) => catalogue.typeName === 'PenaltyDecision',
    );
    for (const { id, status, owner, expired, extra, values } of penalties) {
      const global = globalId('PenaltyDecision', id);
      const filter = `(filter: { id: { eq: "${global}" } })`;
      const query = `query ($id: ID!) { list: penaltyDecisions${filter} { totalCount nodes { ${set} } edges { node { ${set} } } }
        one: penaltyDecision(id: $id) { ${set} } node(id: $id) { ... on PenaltyDecision { ${set} } }
        nodes(ids: [$id]) { ... on PenaltyDecision { ${set} } } enterprise(creditCode: "${String(values['partyCode'])}") { penalties${filter} { nodes { ${set} } } } }`;
      const told = await alike(query, { id: global });
      const representations = [{ __typename: 'PenaltyDecision', id: global }];
      const asked = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on PenaltyDecision { ${set} } } }`;
      const entities = await alike(operation(asked, { representations }, 'credit-office'));
      const one = told.at('one');
      const visible =
        (status === 'PUBLISHED' && !expired && !extra) || (kind === 'owner' && owner === alpha);
      expect([id, one !== null]).toEqual([id, visible && !extra]);
      const seen = one === null ? [] : [one];
      const edges = told.list('list', 'edges').map(({ node }) => node);
      expect([told.at('list', 'nodes'), edges]).toEqual([seen, seen]);
      const others = [told.at('node'), told.at('nodes', 0), entities.at('_entities', 0)];
      expect(others).toEqual([one, one, one]);
      expect(told.at('list', 'totalCount')).toBe(seen.length);
      const referred = told.list('enterprise', 'penalties', 'nodes');
      if (referred.length > 0) expect(referred).toEqual(seen);
    }
  },
};
