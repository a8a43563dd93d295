import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

const nest = (depth: number): string =>
  depth === 0 ? 'name' : `penalties(first: 1) { nodes { party { ${nest(depth - 1)} } } }`;
const times = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ');

/** What would explode is refused before it is planned; the gateway says the same as one process. */
export const l27: Row = {
  row: 'L27',
  shows: 'operations whose plans would explode are refused before they are planned',
  asEach: async ({ alike, world, kind }) => {
    const bombs = [
      `{ enterprises { nodes { ${nest(6)} } } }`,
      `{ ...F0 } ${times(18, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F18 on Query { __typename }`,
      `{ ${times(120, (i) => `a${i}: enterprises { nodes { name } }`)} }`,
    ];
    for (const query of bombs) {
      const { codes } = await alike(operation(query, undefined, 'gateway'));
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.every((code) => code.startsWith('LIMIT_'))).toBe(true);
    }
    const fine = operation(
      `{ enterprises(first: 2) { nodes { ${nest(2)} } } }`,
      undefined,
      'gateway',
    );
    expect((await world.left.ask(fine, kind)).status).toBe(200);
  },
};
