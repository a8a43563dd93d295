import { expect } from '@jest/globals';
import { buildSchema, isNonNullType, isObjectType } from 'graphql';
import { closedFields } from '../support/readers.ts';
import type { Row } from '../support/rows.ts';

export const l30: Row = {
  row: 'L30',
  shows: 'every field that can be withheld may be null, so that a denial loses nothing else',
  once: ({ composed, catalogues }) => {
    const schema = buildSchema(composed.apiSdl);
    const withheld = closedFields(catalogues).filter(
      ({ mask, disclosure }) => disclosure.level !== 'OPEN' || mask === undefined,
    );
    const strict = withheld.filter(({ catalogue, name }) => {
      const type = schema.getType(catalogue);
      return isObjectType(type) && isNonNullType(type.getFields()[name]!.type);
    });
    expect([withheld.length > 20, strict]).toEqual([true, []]);
    return Promise.resolve();
  },
};
