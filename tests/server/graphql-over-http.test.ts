import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { served, type Served } from './served.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.url}/graphql` });

// MAY: a GET that any page could send without asking first is refused (csrfPrevention).
const refusedForeignPages = new Set(['5A70', 'D6D5', '6A70']);

describe('the audits of GraphQL over HTTP (graphql-http)', () => {
  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))(
    '%s: %s',
    async (id, _name, audit) => {
      const { status, ...found } = await audit();
      const expected = refusedForeignPages.has(id) ? 'notice' : 'ok';
      expect({ status, ...found }).toMatchObject({ status: expected });
    },
  );

  test('are all 61', () => expect(audits).toHaveLength(61));
});

const json = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';

async function send(method: 'POST' | 'GET', query: string, headers: Record<string, string>) {
  const body = method === 'POST' ? JSON.stringify({ query }) : undefined;
  const search = method === 'GET' ? `?query=${encodeURIComponent(query)}` : '';
  const response = await fetch(`${server.url}/graphql${search}`, { method, headers, body });
  const { headers: sent, status } = response;
  await response.text();
  return [status, sent.get('content-type')];
}

describe.each(['POST', 'GET'] as const)('media types by %s', (method) => {
  // What is accepted, and the answers to a good operation and to one that cannot be executed.
  test.each([
    [undefined, json, 200],
    ['*/*', json, 200],
    ['application/json', json, 200],
    ['application/json; charset=utf-8', json, 200],
    ['application/graphql-response+json', graphqlJson, 400],
    ['application/graphql-response+json; charset=utf-8', graphqlJson, 400],
    ['application/graphql-response+json, application/json;q=0.9', graphqlJson, 400],
    ['application/json, application/graphql-response+json;q=0.9', json, 200],
  ])('to Accept: %s is %s, and %d where it cannot be executed', async (accept, type, refused) => {
    const headers = {
      'content-type': 'application/json',
      ...(accept === undefined ? {} : { accept }),
    };
    expect(await send(method, '{ viewer }', headers)).toEqual([200, type]);
    expect(await send(method, '{ nothing }', headers)).toEqual([refused, type]);
    expect(await send(method, '{ viewer', headers)).toEqual([refused, type]);
  });

  test('to what nobody can send is 406', async () => {
    const headers = { 'content-type': 'application/json', accept: 'image/png' };
    expect((await send(method, '{ viewer }', headers))[0]).toBe(406);
  });
});

test.each([
  ['application/json', 200],
  ['application/json; charset=utf-8', 200],
  ['APPLICATION/JSON;CHARSET=UTF-8', 200],
  ['application/json; charset=utf-16', 415],
  ['application/graphql', 415],
  ['text/plain; application/json', 415],
  ['multipart/form-data; boundary=x', 415],
])('a body of %s is answered with %d', async (type, status) => {
  expect((await send('POST', '{ viewer }', { 'content-type': type }))[0]).toBe(status);
});
