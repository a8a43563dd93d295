import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operationHash, readRegistered } from '../../src/server/graphql/registered.ts';
import { served, type Served } from './served.ts';

const who = '{ viewer }';
const greet = 'query Greet($name: String) { greeting(name: $name) }';
const json = { 'content-type': 'application/json' };
const folder = mkdtempSync(join(tmpdir(), 'mulu-registered-'));
writeFileSync(join(folder, 'who.graphql'), who);
writeFileSync(join(folder, 'greet.graphql'), greet);

const persisted = (text: string) => ({
  persistedQuery: { version: 1, sha256Hash: operationHash(text) },
});

async function post({ url }: Served, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  return found(response);
}

async function get({ url }: Served, parameters: Record<string, string>) {
  const search = new URLSearchParams(parameters).toString();
  return found(await fetch(`${url}/graphql?${search}`, { headers: json }));
}

async function found(response: Response) {
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return [response.status, data ?? errors?.[0]?.extensions.code];
}

describe('where operations are registered', () => {
  let server: Served;
  beforeAll(async () => {
    server = await served(undefined, { MULU_REGISTERED_OPERATIONS: folder });
  });
  afterAll(() => server.close());

  const viewer = { viewer: 'ANONYMOUS' };
  const refused = [403, 'SERVER_OPERATION_NOT_REGISTERED'];

  test('they run, by text or by hash, by POST and by GET', async () => {
    expect(await post(server, { query: who })).toEqual([200, viewer]);
    expect(await post(server, { extensions: persisted(who) })).toEqual([200, viewer]);
    expect(await get(server, { query: who })).toEqual([200, viewer]);
    expect(await get(server, { extensions: JSON.stringify(persisted(who)) })).toEqual([
      200,
      viewer,
    ]);
    const variables = { name: '甲' };
    expect((await post(server, { query: greet, variables }))[0]).toBe(200);
  });

  test.each([
    ['another text', { query: '{ viewer people { name } }' }],
    ['the same text with a space', { query: `${who} ` }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['what does not even parse', { query: '{' }],
    ['an unknown hash', { extensions: persisted('{ people { name } }') }],
    [
      'another text under a known hash',
      { query: '{ people { name } }', extensions: persisted(who) },
    ],
    [
      'another text under its own hash',
      { query: '{ a: viewer }', extensions: persisted('{ a: viewer }') },
    ],
  ])('%s is refused', async (_case, body) => {
    expect(await post(server, body)).toEqual(refused);
    const parameters = Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    expect(await get(server, Object.fromEntries(parameters) as Record<string, string>)).toEqual(
      refused,
    );
  });

  test('what is no operation is told so', async () => {
    expect((await post(server, {}))[0]).toBe(400);
    expect((await post(server, [{ query: '{ a: viewer }' }]))[0]).toBe(400);
  });
});

describe('automatic persisted queries', () => {
  let server: Served;
  beforeAll(async () => {
    server = await served();
  });
  afterAll(() => server.close());

  test('are known once they were sent with their text', async () => {
    const named = { extensions: persisted(who) };
    expect(await post(server, named)).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect((await post(server, { query: who, ...named }))[0]).toBe(200);
    expect(await post(server, named)).toEqual([200, { viewer: 'ANONYMOUS' }]);
  });

  test('are judged by who names them, not by who sent them first', async () => {
    const query = '{ people(first: 200) { friends(first: 200) { name } } }';
    const authorization = `Bearer ${await server.key({ kind: 'APP' })}`;
    const body = { query, extensions: persisted(query) };
    const named = { extensions: persisted(query) };
    expect((await post(server, body, { authorization }))[0]).toBe(200);
    expect((await post(server, named, { authorization }))[0]).toBe(200);
    expect(await post(server, named)).toEqual([400, 'LIMIT_TOO_COSTLY']);
    const unknown = { authorization: `Bearer mulu_${'0'.repeat(49)}` };
    expect((await post(server, named, unknown))[0]).toBe(401);
  });

  test('are never kept under a hash that is not theirs', async () => {
    const forged = { query: '{ people { name } }', extensions: persisted('{ forged: viewer }') };
    expect((await post(server, forged))[0]).toBe(400);
    expect(await post(server, { extensions: persisted('{ forged: viewer }') })).toEqual([
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });
});

test('a file of names and texts is read too; what cannot be is told at the start', () => {
  const file = join(folder, 'operations.json');
  writeFileSync(file, JSON.stringify({ Who: who, Greet: greet }));
  expect([...readRegistered(file).values()]).toEqual([who, greet]);
  const wrong = expect.objectContaining({ code: 'CONFIG_WRONG_SETTING' });
  writeFileSync(file, JSON.stringify({ Broken: '{' }));
  expect(() => readRegistered(file)).toThrow(wrong);
  expect(() => readRegistered(join(folder, 'nothing'))).toThrow(wrong);
});
