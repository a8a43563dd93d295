import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

const times = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ');

export const l37: Row = {
  row: 'L37',
  shows: 'cost is counted for each alias, and batches are refused',
  asEach: async ({ alike }) => {
    const costly = (count: number) =>
      `{ ${times(count, (i) => `a${i}: timeliness { submitted }`)} }`;
    expect((await alike(costly(1))).codes).toEqual([]);
    expect((await alike(costly(60))).codes).toEqual(['LIMIT_TOO_COSTLY']);
    const body = JSON.stringify(Array.from({ length: 3 }, () => ({ query: '{ __typename }' })));
    expect((await alike({ ...operation(''), body })).replied.status).toBe(400);
  },
};

export const l38: Row = {
  row: 'L38',
  shows: 'a tower of fragments is counted once for each fragment, not for each path',
  asEach: async ({ alike }) => {
    const tower = `{ ...F0 } ${times(500, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F500 on Query { __typename }`;
    const { codes } = await alike(tower);
    expect(codes.some((code) => code.startsWith('LIMIT_') || code === 'GRAPHQL_PARSE_FAILED')).toBe(
      true,
    );
    const cycle = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expect((await alike(cycle)).codes.length).toBeGreaterThan(0);
  },
};

export const l39: Row = {
  row: 'L39',
  shows:
    'depth is counted on what is executed: through fragments and conditions, on each transport',
  asEach: async ({ alike }) => {
    const deep = (inner: string, left = 8): string =>
      left === 0 ? inner : deep(`party { penalties { nodes { ${inner} } } }`, left - 1);
    const plain = `{ penaltyDecisions { nodes { ${deep('id')} } } }`;
    const parts = `{ penaltyDecisions { nodes { ...A } } } fragment A on PenaltyDecision { ${deep('...B', 4)} } fragment B on PenaltyDecision { ${deep('id', 4)} }`;
    for (const query of [plain, parts]) {
      expect((await alike(query)).codes).toContain('LIMIT_TOO_DEEP');
      const path = `/graphql?query=${encodeURIComponent(query)}`;
      expect(
        (await alike({ method: 'GET', path, headers: { 'apollo-require-preflight': '1' } })).codes,
      ).toContain('LIMIT_TOO_DEEP');
    }
  },
};
