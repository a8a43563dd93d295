import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

/** The schema is public (design.md §5): what must not differ is what it says, for anybody, in any spelling. */
export const l32: Row = {
  row: 'L32',
  shows:
    'introspection is open, the same for everybody and in every spelling, and holds no hidden name',
  asEach: async ({ alike }) => {
    const query = '{ __type(name: "PenaltyDecision") { fields { name description } } }';
    const { data, text } = await alike(query);
    const spellings = [
      'query Q { ... on Query { __type(name: "PenaltyDecision") { fields { name description } } } }',
      '{ ...F } fragment F on Query { __type(name: "PenaltyDecision") { fields { name description } } }',
    ];
    for (const other of spellings) expect((await alike(other)).data).toEqual(data);
    const get = await alike({
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(get.data).toEqual(data);
    expect(text).not.toMatch(/"ref"|_text|__shown|_reserved|_owner/);
    expect(
      (
        await alike({
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify([{ query }]),
        })
      ).replied.status,
    ).toBe(400);
  },
};
