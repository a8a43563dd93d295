import { expect } from '@jest/globals';
import { isInputObjectType, getNamedType, buildSchema } from 'graphql';
import type { Row } from '../support/rows.ts';

/** Every operator that the API knows. */
const known = /^(eq|ne|in|notIn|lt|lte|gt|gte|contains|startsWith|isNull|has)$/;

export const l14: Row = {
  row: 'L14',
  shows:
    'no free-form input reaches the database: every filter is of declared operators over declared fields',
  asEach: async ({ alike }) => {
    const nested = { partyName: { eq: { path: ['x'], string_starts_with: 'C' } } };
    const query =
      'query ($f: PenaltyDecisionFilter) { penaltyDecisions(filter: $f) { totalCount } }';
    for (const filter of [
      nested,
      { partyName: { mode: 'insensitive' } },
      { OR: [] },
      { partyName: { eq: ['a'] } },
      { constructor: {} },
    ])
      expect((await alike(query, { f: filter })).codes).toHaveLength(1);
  },
  once: ({ composed }) => {
    const types = Object.values(buildSchema(composed.apiSdl).getTypeMap());
    const filters = types
      .filter((type) => isInputObjectType(type))
      .filter(({ name }) => name.endsWith('Filter'));
    const operators = filters
      .flatMap((type) => Object.values(type.getFields()))
      .map(({ type }) => getNamedType(type))
      .filter((type) => isInputObjectType(type) && !filters.includes(type))
      .flatMap((type) => (isInputObjectType(type) ? Object.keys(type.getFields()) : []));
    expect([filters.length > 5, operators.filter((name) => !known.test(name))]).toEqual([true, []]);
    expect(types.filter(({ name }) => /json/i.test(name))).toEqual([]);
    return Promise.resolve();
  },
};
