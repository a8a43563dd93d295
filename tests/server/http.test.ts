import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { served, type Served } from './served.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };

/** Status and first code of any request. */
async function send(path: string, init: RequestInit = {}) {
  const response = await fetch(server.url + path, { redirect: 'manual', ...init });
  const text = await response.text();
  const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
  return { status: response.status, headers: response.headers, text, code };
}
const post = (body: string, headers: Record<string, string> = json) =>
  send('/graphql', { method: 'POST', headers, body });

describe('GraphQL over HTTP', () => {
  test.each([
    ['what is not JSON', () => post('{'), 400, 'SERVER_REQUEST_UNREADABLE'],
    ['an empty body', () => post(''), 400, 'SERVER_REQUEST_UNREADABLE'],
    ['a body that is no object', () => post('"x"'), 400, 'BAD_REQUEST'],
    ['a batch', () => post('[{"query":"{ viewer }"}]'), 400, 'BAD_REQUEST'],
    [
      'a body with __proto__',
      () => post('{"query":"{ viewer }","__proto__":{}}'),
      400,
      'SERVER_REQUEST_UNREADABLE',
    ],
    [
      'a form',
      () => post('query={viewer}', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'SERVER_MEDIA_TYPE_UNKNOWN',
    ],
    [
      'plain text, which a foreign page could send',
      () => post('{"query":"{ viewer }"}', { 'content-type': 'text/plain' }),
      415,
      'SERVER_MEDIA_TYPE_UNKNOWN',
    ],
    [
      'a body of more than 1 MB',
      () => post(`{"query":"${' '.repeat(1024 * 1024)}"}`),
      413,
      'LIMIT_BODY_TOO_LARGE',
    ],
    [
      'a body of more than 256 kB from nobody that is known',
      () => post(`{"query":"${' '.repeat(256 * 1024)}"}`),
      413,
      'LIMIT_BODY_TOO_LARGE',
    ],
    [
      'a GET that a foreign page could send',
      () => send('/graphql?query=%7Bviewer%7D'),
      400,
      'BAD_REQUEST',
    ],
    [
      'a mutation by GET',
      () => send('/graphql?query=mutation%7Bset(name:%22x%22)%7D', { headers: json }),
      405,
      'BAD_REQUEST',
    ],
    [
      'a hash instead of a query',
      () => post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'),
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ])('refuses %s', async (_case, request, status, code) => {
    expect(await request()).toMatchObject({ status, code });
  });

  test('answers queries by GET', async () => {
    const answer = await send('/graphql?query=%7Bviewer%7D', { headers: json });
    expect(JSON.parse(answer.text)).toMatchObject({ data: { viewer: 'ANONYMOUS' } });
  });

  test('leads a browser to the explorer', async () => {
    const answer = await send('/graphql', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/explorer']);
  });
});

describe('a key in an address', () => {
  const key = `mulu_${'a1B2'.repeat(12)}z`;

  test.each([
    `/graphql?query=%7Bviewer%7D&key=${key}`,
    `/${key}`,
    '/?access_token=x',
    `/graphql?a=mulu%5F${key.slice(5)}`,
  ])('is refused and not logged: %s', async (path) => {
    expect(await send(path, { headers: json })).toMatchObject({
      status: 400,
      code: 'SERVER_KEY_IN_ADDRESS',
    });
    expect(server.log()).not.toContain('a1B2');
  });
});

describe('every answer', () => {
  test.each([
    '/',
    '/explorer',
    '/graphql',
    '/health/live',
    '/nothing',
    '/portal/start.css',
    '/%zz',
  ])('%s says what a browser may do with it', async (path) => {
    const { headers } = await send(path);
    if (path !== '/%zz') {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
    expect(headers.get('content-security-policy') ?? '').not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('of an unknown address is JSON with a code', async () => {
    expect(await send('/nothing')).toMatchObject({ status: 404, code: 'SERVER_NOT_FOUND' });
    expect(await send('/portal/..%2f..%2fpackage.json')).toMatchObject({ status: 404 });
  });

  test('of a malformed address is JSON with a code', async () => {
    expect(await send('/%zz')).toMatchObject({ status: 400, code: 'SERVER_REQUEST_UNREADABLE' });
  });
});

describe('the log', () => {
  test('has one line per request: names and numbers, no values', async () => {
    const query = 'query Who($name: String) { greeting(name: $name) }';
    const headers = { 'x-request-id': 'log-1', authorization: '' };
    await server.ask(query, {
      variables: { name: '王小明' },
      headers: { 'x-request-id': headers['x-request-id'] },
    });
    const lines = server.lines().filter((line) => line['id'] === 'log-1');
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        msg: 'request',
        id: 'log-1',
        method: 'POST',
        path: '/graphql',
        status: 200,
        ms: expect.any(Number),
        viewer: 'ANONYMOUS',
        operation: 'Who',
        kind: 'query',
      },
    ]);
    expect(server.log()).not.toContain('王小明');
  });

  test('has the pattern of an address, not what somebody wrote there', async () => {
    await send('/people/王小明', { headers: { 'x-request-id': 'log-2' } });
    expect(server.lines().find((line) => line['id'] === 'log-2')).toMatchObject({
      path: 'unknown',
      status: 404,
    });
  });
});

describe('/metrics', () => {
  test('counts requests, operations and refusals by bounded names', async () => {
    await server.ask('{ refused }');
    await send(`/${'x'.repeat(50)}`);
    const { text, headers } = await send('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toMatch(
      /mulu_http_requests_total\{route="\/graphql",method="POST",status="200"\} \d+/,
    );
    expect(text).toMatch(
      /mulu_http_requests_total\{route="unknown",method="GET",status="404"\} \d+/,
    );
    expect(text).toMatch(
      /mulu_graphql_operations_total\{kind="query",viewer="ANONYMOUS",status="200"\} \d+/,
    );
    expect(text).toMatch(/mulu_refusals_total\{code="QUERY_TOO_CURIOUS"\} \d+/);
    expect(text).toMatch(/mulu_database_connections\{state="open"\} \d+/);
    expect(text).not.toContain('xxxx');
  });
});

test('/supergraph.graphql is not found where there is none', async () => {
  expect(await send('/supergraph.graphql')).toMatchObject({ status: 404 });
});
