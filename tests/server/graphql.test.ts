import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { served, type Served } from './served.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const codesOf = ({ errors = [] }: { errors?: readonly { extensions: { code?: unknown } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

describe('an answer', () => {
  test('names what it withholds, each coordinate once', async () => {
    const answer = await server.ask('{ people { name secret } }');
    expect(answer.data).toEqual({
      people: [
        { name: '甲', secret: null },
        { name: '乙', secret: null },
      ],
    });
    expect(answer.extensions).toEqual({
      withheld: [{ coordinate: 'Person.secret', level: 'ON_REQUEST', reason: 'PERSONAL_PRIVACY' }],
      cost: { requested: 5, limit: 25_000 },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('tells what it cost, and nothing else where nothing is withheld', async () => {
    const cost = async (query: string) => (await server.ask(query)).extensions;
    expect(await cost('{ people { name } }')).toEqual({ cost: { requested: 5, limit: 25_000 } });
    expect(await cost('{ people(first: 7) { name } }')).toMatchObject({ cost: { requested: 7 } });
    expect(await cost('{ viewer }')).toMatchObject({ cost: { requested: 0 } });
  });

  test('carries the id of its request: the one that was given, if it is one', async () => {
    const given = await server.ask('{ viewer }', { headers: { 'x-request-id': 'abc-1' } });
    expect(given.headers.get('x-request-id')).toBe('abc-1');
    const bad = await server.ask('{ viewer }', { headers: { 'x-request-id': 'a b<script>' } });
    expect(bad.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('who asks', () => {
  test('without a credential it is anonymous', async () => {
    expect((await server.ask('{ viewer }')).data).toEqual({ viewer: 'ANONYMOUS' });
  });

  test('with a key it is whom the key was made for', async () => {
    const authorization = `Bearer ${await server.key({ kind: 'APP' })}`;
    expect((await server.ask('{ viewer }', { headers: { authorization } })).data).toEqual({
      viewer: 'APP',
    });
  });

  test.each([
    ['an unknown key', `Bearer mulu_${'0'.repeat(49)}`],
    ['nonsense', 'Bearer whatever'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
  ])('with %s it is refused, never anonymous', async (_case, authorization) => {
    const answer = await server.ask('{ viewer }', { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
    expect(answer.data).toBeUndefined();
    expect(codesOf(answer)[0]).toMatch(/^IDENTITY_/);
    expect(answer.errors?.[0]?.extensions).not.toHaveProperty('status');
  });
});

describe('an error', () => {
  test('that is a refusal has its code and facts', async () => {
    const answer = await server.ask('{ refused viewer }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ refused: null, viewer: 'ANONYMOUS' });
    expect(answer.errors).toEqual([
      {
        message: 'That is not told.',
        path: ['refused'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'QUERY_TOO_CURIOUS', reason: 'TEST', hint: 'Ask less.' },
      },
    ]);
  });

  test('that is a fault shows its id only, and is logged in full without values', async () => {
    const answer = await server.ask('{ broken }', { headers: { 'x-request-id': 'fault-1' } });
    expect(answer.errors).toMatchObject([
      {
        message: 'Something went wrong on our side',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'fault-1' },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/duplicate|王小明|23505|stack/);
    const logged = server
      .lines()
      .find((line) => line['msg'] === 'fault' && line['id'] === 'fault-1');
    expect(logged).toMatchObject({ level: 'error', path: ['broken'], fault: { code: '23505' } });
    expect(JSON.stringify(logged)).toMatch(/fixture-engine/);
    expect(JSON.stringify(logged)).not.toMatch(/王小明|1101011990/);
  });

  test('of a missing value behind a non-null field is a fault', async () => {
    expect(codesOf(await server.ask('{ missing }'))).toEqual(['INTERNAL_SERVER_ERROR']);
  });

  test('of another part of the exchange is passed on', async () => {
    expect((await server.ask('{ elsewhere }')).errors).toMatchObject([
      { extensions: { code: 'SUBGRAPH_UNAVAILABLE', since: 'noon' } },
    ]);
  });

  test.each([
    ['a query that is none', '{ viewer', 'GRAPHQL_PARSE_FAILED', /^Syntax Error/],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', /Cannot query field/],
    ['a wrong variable', 'query ($d: Day!) { on(day: $d) }', 'BAD_USER_INPUT', /YYYY-MM-DD/],
  ])('of %s keeps its code, and 200 for JSON', async (_case, query, code, message) => {
    const variables = { d: 'x' };
    const answer = await server.ask(query, { variables });
    expect(answer.status).toBe(200);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toMatch(message);
    const accept = 'application/graphql-response+json';
    expect((await server.ask(query, { variables, headers: { accept } })).status).toBe(400);
  });
});

describe('limits', () => {
  const people = (levels: number) =>
    `{ people(first: 200) { ${'friends(first: 200) { '.repeat(levels)} name ${'}'.repeat(levels)} } }`;

  test.each([
    ['depth', `{ people { ${'friends { '.repeat(14)} name ${'}'.repeat(14)} } }`, 'LIMIT_TOO_DEEP'],
    ['cost', people(2), 'LIMIT_TOO_COSTLY'],
    ['length', `{ ${'viewer '.repeat(5000)} }`, 'LIMIT_TOO_LONG'],
    ['names', '{ __proto__: viewer }', 'LIMIT_RESERVED_NAME'],
  ])('of %s are told with code, limit and hint', async (_case, query, code) => {
    const answer = await server.ask(query);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.extensions).toHaveProperty('hint');
  });

  // L33, L46: validated documents are shared among viewers, so nothing of a viewer may stick to one.
  test('of cost depend on who asks, whoever asked the same before', async () => {
    const query = people(1);
    const authorization = `Bearer ${await server.key({ kind: 'APP' })}`;
    expect(codesOf(await server.ask(query))).toEqual(['LIMIT_TOO_COSTLY']);
    expect(codesOf(await server.ask(query, { headers: { authorization } }))).toEqual([]);
    expect(codesOf(await server.ask(query))).toEqual(['LIMIT_TOO_COSTLY']);
  });

  test('let the introspection of explorers pass', async () => {
    const answer = await server.ask(getIntrospectionQuery({ inputValueDeprecation: true }));
    expect(answer.errors).toBeUndefined();
  });
});
