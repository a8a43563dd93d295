import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import { mergedEngine } from '../../src/graph/engines/merged.ts';
import { contractOperations } from '../graph/contract-operations.ts';
import { makeKeys, type Keys } from '../support/keys.ts';
import { placeLinked, type Linked } from '../support/linked-records.ts';
import { signingKey } from '../support/exchange.ts';
import { counting, served, type Served } from './served.ts';

// A query that Apollo has answered before is answered without its pipeline: with the same bytes.

const catalogues = loadCatalogues('schema');
let server: Served;
let linked: Linked;
let keys: Keys;
let executed: () => number;

beforeAll(async () => {
  const counted = counting(mergedEngine(catalogues, composeCatalogues(catalogues, 'schema')));
  executed = counted.executed;
  server = await served(counted.engine);
  linked = await placeLinked(server.platform.db, catalogues, { each: 12, seed: 7 });
  keys = await makeKeys(server.platform.db, signingKey);
}, 120_000);
afterAll(() => server?.close());

interface Sent {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Everything that a client can see, but the moment and the name of the request. */
async function post({ body, headers = {} }: Sent) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const seen = Object.fromEntries(response.headers);
  delete seen['date'];
  delete seen['x-request-id'];
  return { status: response.status, seen, text: withoutIds(await response.text()) };
}

const withoutIds = (text: string) => text.replace(/"requestId":"[^"]*"/g, '');

/** The same by GET, and then by somebody who has the answer already. */
async function get({ query, variables }: Asked, headers: Readonly<Record<string, string>> = {}) {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables ?? {}) });
  const response = await fetch(`${server.url}/graphql?${parameters.toString()}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  });
  const seen = Object.fromEntries(response.headers);
  delete seen['date'];
  delete seen['x-request-id'];
  return { status: response.status, seen, text: withoutIds(await response.text()) };
}

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Asks by GET as often, and as often again with the tag of the first answer. */
async function getThrice(asked: Asked, headers?: Readonly<Record<string, string>>) {
  const first = await get(asked, headers);
  const known = { ...headers, 'if-none-match': first.seen['etag'] ?? '"none"' };
  const unchanged = await get(asked, known);
  if (!first.text.includes('"errors"')) expect(unchanged.status).toBe(304);
  for (let turn = 0; turn < 2; turn += 1) {
    expect({ asked, ...(await get(asked, headers)) }).toEqual({ asked, ...first });
    expect({ asked, ...(await get(asked, known)) }).toEqual({ asked, ...unchanged });
  }
}

/** Asks until the body is known; tells how often the engine had to execute after the first time. */
async function askAgain(sent: Sent): Promise<number> {
  const first = await post(sent);
  const before = executed();
  for (let turn = 0; turn < 4; turn += 1)
    expect({ sent, ...(await post(sent)) }).toEqual({ sent, ...first });
  return executed() - before;
}

describe('asked again', () => {
  const viewers = ['citizen', 'app', 'owner'] as const;

  test.each(viewers)(
    'every operation answers the %s with the same bytes, status and headers',
    async (viewer) => {
      const key = (keys as Readonly<Record<string, string | undefined>>)[viewer];
      const headers = key ? { authorization: `Bearer ${key}` } : undefined;
      let skipped = 0;
      for (const { query, variables } of contractOperations(linked)) {
        if ((await askAgain({ body: { query, variables }, headers })) === 0) skipped += 1;
      }
      expect(skipped).toBeGreaterThan(40);
    },
    180_000,
  );

  test.each(['citizen', 'app'] as const)(
    'every operation asked by GET answers the %s so, and tells him if he has the answer already',
    async (viewer) => {
      const key = (keys as Readonly<Record<string, string | undefined>>)[viewer];
      const headers = key ? { authorization: `Bearer ${key}` } : undefined;
      for (const asked of contractOperations(linked)) await getThrice(asked, headers);
    },
    180_000,
  );

  const query = '{ penaltyDecisions(first: 2) { nodes { id partyName legalRepresentative } } }';

  test.each([
    ['no media type named', {}],
    ['JSON', { accept: 'application/json' }],
    ["GraphQL's media type", { accept: 'application/graphql-response+json' }],
    ['a choice', { accept: 'application/json;q=0.5, application/graphql-response+json' }],
    ['another', { accept: 'text/html' }],
    ['a bad credential', { authorization: 'Bearer mulu_nonsense' }],
  ])('%s: the same', async (_name, headers) => {
    await askAgain({ body: { query }, headers });
  });

  test.each([
    [
      'an operation by name',
      { query: 'query A { __typename } query B { __typename }', operationName: 'B' },
    ],
    ['its only operation by name', { query: `query Named ${query}`, operationName: 'Named' }],
    ['no operation of that name', { query: `query Named ${query}`, operationName: 'Other' }],
    ['an operation without a name by one', { query, operationName: 'Named' }],
    ['an empty name', { query, operationName: '' }],
    ['a name that is none', { query: `query Named ${query}`, operationName: 5 }],
    ['extensions', { query, extensions: {} }],
    ['variables that are none', { query, variables: [] }],
    ['variables that are not asked for', { query, variables: { x: 1 } }],
    ['something else', { query, more: 1 }],
    ['a mutation', { query: 'mutation { refuseBatch(batch: "x", reason: "r") { id } }' }],
  ])('%s: the same', async (_name, body) => {
    await askAgain({ body });
  });

  test('a client that names its only operation is answered without the pipeline too', async () => {
    const body = { query: `query Known ${query}`, operationName: 'Known' };
    expect(await askAgain({ body })).toBe(0);
    await post({ body: { query: body.query } });
    expect((await post({ body: { ...body, operationName: 'Unknown' } })).text).toContain('errors');
  });

  test('it costs what it costs: a page that is too dear is refused every time', async () => {
    const dear = `query ($n: Int) { penaltyDecisions(first: 200) { nodes { party { penalties(first: $n) { nodes { party {
      penalties(first: $n) { nodes { id } } } } } } } } }`;
    await askAgain({ body: { query: dear, variables: { n: 1 } } });
    const refused = await post({ body: { query: dear, variables: { n: 200 } } });
    expect(refused.text).toMatch(/COST|TOO_/);
    await askAgain({ body: { query: dear, variables: { n: 200 } } });
  });
});
