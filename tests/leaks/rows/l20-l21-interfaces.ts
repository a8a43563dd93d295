import { expect } from '@jest/globals';
import { buildSchema, isInterfaceType } from 'graphql';
import { closedFields } from '../support/readers.ts';
import type { Row } from '../support/rows.ts';

const around = [
  '{ search(text: "公司") { nodes { id __typename ... on PenaltyDecision { partyIdNumber remarks } ... on Enterprise { shareholderCertificates } } } }',
  '{ search(text: "公司") { edges { node { ... on Node { ... on PenaltyDecision { x: partyIdNumber } } } } } }',
  '{ changes { nodes { record { __typename ... on Node { id ... on PenaltyDecision { partyIdNumber } } } } } }',
];

export const l20: Row = {
  row: 'L20',
  shows: 'a concrete type inside an interface is under its own rules, for every way to name it',
  asEach: async ({ alike, kind }) => {
    for (const query of around) {
      const { text, codes } = await alike(query);
      expect(codes).toEqual([]);
      if (kind !== 'owner') expect(text).not.toMatch(/-(partyIdNumber|shareholderCertificates)-/);
    }
  },
};

export const l21: Row = {
  row: 'L21',
  shows: 'no interface has a field that is closed in one of its types, and no union is answered',
  once: ({ composed, catalogues }) => {
    const schema = buildSchema(composed.apiSdl);
    const closed = new Set(closedFields(catalogues).map(({ name }) => name));
    const interfaces = Object.values(schema.getTypeMap()).filter((type) => isInterfaceType(type));
    const shared = interfaces.flatMap((type) => Object.keys(type.getFields()));
    expect(interfaces.length).toBeGreaterThan(0);
    expect(shared.filter((name) => closed.has(name))).toEqual([]);
    return Promise.resolve();
  },
};
