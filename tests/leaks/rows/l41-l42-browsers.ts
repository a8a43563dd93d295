import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

export const l41: Row = {
  row: 'L41',
  shows: 'no cookie authenticates, and a request that a foreign page could send is refused',
  asEach: async ({ alike, kind, world }) => {
    const query = '{ myAccess(catalogue: "penalty-decisions") { viewer } }';
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    const cookie = `session=${world.keys.get(kind) ?? 'x'}; authorization=${world.keys.get(kind) ?? 'x'}`;
    const asStranger = async (headers: Record<string, string>) =>
      world.left.ask({ method: 'GET', path, headers }, 'anonymous');
    expect((await asStranger({ cookie })).status).toBe(400);
    const told = await asStranger({ cookie, 'apollo-require-preflight': '1' });
    expect(told.body.toString()).toContain('"ANONYMOUS"');
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ])
      expect(
        (await alike({ ...operation(query), headers: { 'content-type': type } })).replied.status,
      ).toBeGreaterThanOrEqual(400);
    for (const page of ['/', '/explorer', '/apply?field=PenaltyDecision.remarks']) {
      const { replied } = await alike({ method: 'GET', path: page });
      expect([page, replied.headers['set-cookie'], replied.headers['x-frame-options']]).toEqual([
        page,
        undefined,
        'DENY',
      ]);
    }
  },
};

export const l42: Row = {
  row: 'L42',
  shows: 'a body in another charset or encoding is read as UTF-8 or refused, never a fault',
  asEach: async ({ alike }) => {
    for (const charset of ['utf-16', 'latin1', 'x-unknown', 'utf-7', 'iso-2022-jp'])
      expect(
        (
          await alike({
            ...operation('{ __typename }'),
            headers: { 'content-type': `application/json; charset=${charset}` },
          })
        ).replied.status,
      ).toBeLessThan(500);
    for (const encoding of ['gzip', 'br', 'x-nothing'])
      expect(
        (
          await alike({
            ...operation('{ __typename }'),
            headers: { 'content-type': 'application/json', 'content-encoding': encoding },
          })
        ).replied.status,
      ).toBeLessThan(500);
  },
};
