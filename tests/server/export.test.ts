import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/base/database.ts';
import { served, servedMerged, type Served } from './served.ts';

const count = 22_000;
const owner = 'credit-office';

let server: Served;
let key: string;
beforeAll(async () => {
  server = await servedMerged();
  key = await server.key({ kind: 'OFFICER', department: owner });
  await server.platform.db.pool.query(
    `insert into penalty_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, document_number,
       party_name, party_kind, authority_code, decided_on, legal_representative)
     select md5(n::text)::uuid, $1::text, $1, 'PUBLISHED', 'test', now(), n::text, '测试企业', 'LEGAL_PERSON', $1,
       '2026-01-01', 'canary' from generate_series(1, $2::int) n`,
    [owner, count],
  );
}, 60_000);
afterAll(() => server.close());

type Headers = Readonly<Record<string, string>>;

const fetched = (path: string, headers: Headers = {}, method = 'GET') =>
  fetch(`${server.url}/export/${path}`, { headers, method });

async function refusal(path: string, headers: Headers = {}) {
  const response = await fetched(path, headers);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return `${response.status} ${errors[0]!.extensions.code}`;
}

const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));

describe('an export is refused', () => {
  test.each([
    ['of a catalogue that is none', 'nonsense.csv', '404 QUERY_CATALOGUE_UNKNOWN'],
    ['in an unknown format', 'penalty-decisions.pdf', '404 EXPORTS_FORMAT_UNKNOWN'],
    ['in no format', 'penalty-decisions', '404 EXPORTS_FORMAT_UNKNOWN'],
    ['with an option misspelt', 'penalty-decisions.csv?filer={}', '400 EXPORTS_OPTION_UNKNOWN'],
    ['with headers of no kind', 'penalty-decisions.csv?headers=x', '400 EXPORTS_OPTION_WRONG'],
    ['of no records', 'penalty-decisions.csv?first=0', '400 EXPORTS_OPTION_WRONG'],
    [
      'with an option twice',
      'penalty-decisions.csv?first=1&first=2',
      '400 SERVER_REQUEST_UNREADABLE',
    ],
    ['after a cursor of nobody', 'penalty-decisions.csv?after=x', '400 QUERY_CURSOR_FORGED'],
    ['of own records to nobody', 'penalty-decisions.csv?own=1', '403 QUERY_OWN_RECORDS_OF_NOBODY'],
    ['by a filter that is no JSON', 'penalty-decisions.csv?filter={', '400 BAD_USER_INPUT'],
    [
      'by an unknown field',
      `penalty-decisions.csv?filter=${json({ x: { eq: 1 } })}`,
      '400 BAD_USER_INPUT',
    ],
    [
      'by an unknown operator',
      `penalty-decisions.csv?filter=${json({ facts: { like: 'x' } })}`,
      '400 BAD_USER_INPUT',
    ],
    [
      'by a value of another type',
      `penalty-decisions.csv?filter=${json({ decidedOn: { eq: 'x' } })}`,
      '400 BAD_USER_INPUT',
    ],
    [
      'in an unknown order',
      `penalty-decisions.csv?orderBy=${json([{ field: 'X' }])}`,
      '400 BAD_USER_INPUT',
    ],
    [
      'by a field that is withheld',
      `penalty-decisions.csv?filter=${json({ legalRepresentative: { eq: 'canary' } })}`,
      '400 FIELD_WITHHELD',
    ],
  ])('%s', async (_case, path, expected) => {
    expect(await refusal(path)).toBe(expected);
  });

  test('with a bad key, and never answered as to anybody', async () => {
    const authorization = `Bearer mulu_${'0'.repeat(49)}`;
    expect(await refusal('penalty-decisions.csv', { authorization })).toMatch(/^401 /);
  });
});

describe('an export is sent', () => {
  test('as a file with its name, type and what it leaves out', async () => {
    const response = await fetched('penalty-decisions.csv?first=2');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': expect.stringContaining('text/csv'),
      'content-disposition': expect.stringMatching(
        /^attachment; filename="penalty-decisions-\d{4}-\d\d-\d\d\.csv"$/,
      ),
      'cache-control': 'no-store',
      'x-mulu-withheld': expect.stringContaining(
        'PenaltyDecision.legalRepresentative;level=ON_REQUEST',
      ),
    });
    expect(await response.text()).not.toContain('canary');
  });

  test('with more for the owner', async () => {
    const response = await fetched('penalty-decisions.ndjson?first=2', {
      authorization: `Bearer ${key}`,
    });
    expect(await response.text()).toContain('canary');
  });

  test('part by part, each with a link to the next', async () => {
    const numbers: string[] = [];
    let path: string | undefined =
      `penalty-decisions.ndjson?first=9000&filter=${json({ documentNumber: { startsWith: '1' } })}`;
    let parts = 0;
    for (; path !== undefined; parts += 1) {
      const response = await fetched(path);
      const lines = (await response.text()).split('\n').filter(Boolean);
      numbers.push(...lines.map((line) => JSON.parse(line)['行政处罚决定书文号'] as string));
      path = /^<\/export\/(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(parts).toBe(2);
    expect(new Set(numbers).size).toBe(11_111);
  });

  test('zipped where that is accepted', async () => {
    const response = await raw('penalty-decisions.csv', { 'accept-encoding': 'gzip' });
    expect(response.headers).toMatchObject({
      'content-encoding': 'gzip',
      'transfer-encoding': 'chunked',
    });
    response.destroy();
    const unzipped = await fetched('penalty-decisions.csv', { 'accept-encoding': 'gzip' });
    expect((await unzipped.text()).match(/\r\n/g)).toHaveLength(count + 1);
    const plain = await raw('penalty-decisions.csv?first=1', { 'accept-encoding': 'gzip;q=0, br' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    await text(plain);
  });

  test('without a body to HEAD', async () => {
    const response = await fetched('penalty-decisions.xlsx', {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(await response.text()).toBe('');
  });

  test('and is cut off visibly where the database fails in the middle', async () => {
    const { pool } = server.platform.db;
    // One statement of 60 MB: more than the buffers on its way hold, so that it waits for the reader.
    await pool.query(
      `insert into licence_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, document_number,
         party_name, party_kind, authority_code, decided_on, content, content__shown)
       select md5(n::text)::uuid, $1::text, $1, 'PUBLISHED', 'test', now(), n::text, '测试企业', 'LEGAL_PERSON', $1,
         '2026-01-01', long, long from generate_series(1, 1000) n, repeat('许可', 10000) long`,
      [owner],
    );
    const response = await raw('licence-decisions.ndjson');
    response.pause();
    await once(response, 'readable');
    const end = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'COPY%' and state = 'active'`;
    expect((await pool.query(end)).rowCount).toBeGreaterThan(0);
    await expect(text(response)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(server.log()).toContain('export cut short');
  });

  test('and is cut off where the key is revoked in the middle', async () => {
    const gone = await server.key({ kind: 'OFFICER', department: owner });
    const response = await raw('penalty-decisions.ndjson', { authorization: `Bearer ${gone}` });
    response.pause();
    await once(response, 'readable');
    await server.platform.db.pool.query(`update api_keys set revoked_at = now()`);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await expect(text(response)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test('and leaves nothing running when the reader goes', async () => {
    const response = await raw('penalty-decisions.ndjson');
    await once(response, 'readable');
    response.destroy();
    await quiet();
    for (let turn = 0; turn < 8; turn += 1) (await raw('penalty-decisions.ndjson')).destroy();
    await quiet();
    expect(await (await fetched('penalty-decisions.csv?first=1')).text()).toContain(
      'credit-office',
    );
  });

  test.each([
    ['twenty', 1, 5],
    ['eight', 10, 2],
  ])('of %s connections as many at once as leave some to others', async (_, processes, most) => {
    const { engine, config } = server.platform;
    const db = await openDatabase({ ...config, processes });
    const busy = await served(engine, {}, db);
    const responses: IncomingMessage[] = [];
    for (let turn = 0; turn <= most; turn += 1) {
      const response = await raw('licence-decisions.ndjson', {}, busy);
      response.pause();
      responses.push(response);
    }
    const refused = responses.pop()!;
    expect(responses.map(({ statusCode }) => statusCode)).toEqual(responses.map(() => 200));
    expect(refused.statusCode).toBe(503);
    expect(await text(refused)).toContain('SERVER_EXPORTS_BUSY');
    for (const response of responses) response.destroy();
    await busy.close();
  });
});

function raw(path: string, headers: Headers = {}, { url } = server): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${url}/export/${path}`, { headers }, resolve).once('error', reject);
  });
}

/** Waits until no connection is in use. */
async function quiet(): Promise<void> {
  const { pool } = server.platform.db;
  for (let tries = 0; tries < 100; tries += 1) {
    if (pool.totalCount === pool.idleCount && pool.waitingCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('connections are still in use');
}
