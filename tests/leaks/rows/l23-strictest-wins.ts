import { expect } from '@jest/globals';
import { buildASTSchema, isObjectType, parse } from 'graphql';
import type { Row } from '../support/rows.ts';

/** Each field of a record is resolved by its own department alone, so there are no two rules to merge. */
export const l23: Row = {
  row: 'L23',
  shows:
    'no field of a record is shared between subgraphs; keys apart, each has one owner and one rule',
  once: ({ composed, catalogues }) => {
    for (const catalogue of catalogues.all) {
      const declaring = [...composed.subgraphSdl].filter(([, sdl]) => {
        const node = parse(sdl).definitions.find(
          (one) => 'name' in one && one.name?.value === catalogue.typeName,
        );
        const names =
          node && 'fields' in node ? (node.fields ?? []).map(({ name }) => name.value) : [];
        return catalogue.fields.some(({ name }) => names.includes(name));
      });
      expect([catalogue.typeName, declaring.map(([name]) => name)]).toEqual([
        catalogue.typeName,
        [catalogue.owner],
      ]);
    }
    const api = buildASTSchema(parse(composed.apiSdl));
    expect(isObjectType(api.getType('PenaltyDecision'))).toBe(true);
    return Promise.resolve();
  },
};
