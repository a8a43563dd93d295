import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { place } from '../support/records.ts';
import { servedMerged, type Served } from './served.ts';

// GET /graphql: an answer may be kept, and is asked for again by its tag.

const catalogues = loadCatalogues('schema');
const query = '{ penaltyDecisions { nodes { documentNumber legalRepresentative } } }';
let server: Served;
let officer: string;
let app: string;

beforeAll(async () => {
  server = await servedMerged();
  await place(server.platform.db, catalogues.byCode.get('penalty-decisions')!, {
    fields: {
      ...{ documentNumber: '一号', partyName: '甲公司', partyKind: 'LEGAL_PERSON' },
      ...{ legalRepresentative: '张三', penaltyKinds: ['FINE'], decidedOn: '2026-10-10' },
      authorityCode: 'market-regulation',
    },
    placed: { owner: 'market-regulation' },
  });
  officer = await server.key({ kind: 'OFFICER', department: 'market-regulation' });
  app = await server.key({ kind: 'APP' });
}, 60_000);
afterAll(() => server?.close());

type Headers = Readonly<Record<string, string>>;

async function get(headers: Headers = {}, parameters: Record<string, string> = { query }) {
  const search = new URLSearchParams(parameters).toString();
  const response = await fetch(`${server.url}/graphql?${search}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  });
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, header, text: await response.text() };
}

const tagOf = async (headers?: Headers) => (await get(headers)).header('etag')!;
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

describe('an answer by GET', () => {
  test('has a tag of its bytes, and may be kept but not used unasked', async () => {
    const [first, second] = [await get(), await get()];
    expect(first.header('etag')).toMatch(/^"[\w-]{28}"$/);
    expect(second.header('etag')).toBe(first.header('etag'));
    expect(first.header('cache-control')).toBe('no-cache');
    expect(first.header('vary')).toBe('Authorization, Accept');
    expect((await get(bearer(app))).header('cache-control')).toBe('private, no-cache');
  });

  test.each([
    ['the tag', (tag: string) => tag],
    ['the tag as a proxy weakens it', (tag: string) => `W/${tag}`],
    ['it among others', (tag: string) => `"x", ${tag}`],
    ['any', () => '*'],
  ])('is not sent again to who sends %s', async (_what, listed) => {
    const tag = await tagOf();
    for (let turn = 0; turn < 3; turn += 1) {
      const again = await get({ 'if-none-match': listed(tag) });
      expect([again.status, again.text, again.header('content-type')]).toEqual([304, '', null]);
      expect(again.header('etag')).toBe(tag);
      expect(again.header('vary')).toBe('Authorization, Accept');
      expect(again.header('ratelimit')).toMatch(/r=\d+/);
    }
  });

  test('is sent once something was published', async () => {
    const tag = await tagOf();
    await server.platform.db.pool.query("UPDATE penalty_decisions SET document_number = '二号'");
    const again = await get({ 'if-none-match': tag });
    expect(again.status).toBe(200);
    expect(again.text).toContain('二号');
    expect(again.header('etag')).not.toBe(tag);
  });

  test("of somebody who sees more is never told by another's tag", async () => {
    const [anybody, own] = [await tagOf(), await tagOf(bearer(officer))];
    expect(own).not.toBe(anybody);
    expect((await get({ 'if-none-match': own })).status).toBe(200);
    const mine = await get({ 'if-none-match': anybody, ...bearer(officer) });
    expect(mine.status).toBe(200);
    expect(mine.text).toContain('张三');
    expect((await get({ 'if-none-match': own, ...bearer('mulu_none') })).status).toBe(401);
  });

  test('in the other media type has another tag', async () => {
    const other = await tagOf({ accept: 'application/graphql-response+json' });
    expect(other).not.toBe(await tagOf({ accept: 'application/json' }));
  });
});

test('a persisted operation by its hash alone, likewise', async () => {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const tag = (await get({}, { query, extensions })).header('etag')!;
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await get({}, { extensions })).text).toBe((await get()).text);
    expect((await get({ 'if-none-match': tag }, { extensions })).status).toBe(304);
  }
});

test.each([
  ['a refusal', { query: '{ nothing }' }],
  ['no operation', { query: '' }],
])('%s that is no 200 has none', async (_what, parameters) => {
  const { status, header } = await get({ accept: 'application/graphql-response+json' }, parameters);
  expect(status).toBe(400);
  expect([header('etag'), header('cache-control')]).toEqual([null, 'no-store']);
});

test('what a page of others could send is refused as before, whatever was asked already', async () => {
  await get();
  const search = new URLSearchParams({ query }).toString();
  expect((await fetch(`${server.url}/graphql?${search}`)).status).toBe(400);
});

test('an answer by POST is not kept by anybody', async () => {
  const { headers } = await server.ask(query);
  expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
});
