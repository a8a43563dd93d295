import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { revokeKey } from '../../src/identity/keys.ts';
import { globalId } from '../../src/query/global-id.ts';
import { announce } from '../changes/following.ts';
import { place } from '../support/records.ts';
import { served, type Served } from './served.ts';

let server: Served;
let platform: string;
beforeAll(async () => {
  server = await served();
  platform = `Bearer ${await server.key({ kind: 'PLATFORM' })}`;
});
afterAll(() => server.close());
// Not the counter: a number that was given out is never given out again.
beforeEach(() =>
  server.platform.db.pool.query(
    'truncate changes, penalty_decisions, feed_acknowledgements, watch_lists',
  ),
);

const party = '91230500MA1B3N1N2M';

async function publish(n: number, partyCode = party): Promise<string> {
  const { db, catalogues } = server.platform;
  const recordId = await place(db, catalogues.byCode.get('penalty-decisions')!, {
    fields: {
      ...{ documentNumber: `${n}号`, partyName: `公司${n}`, partyKind: 'LEGAL_PERSON', partyCode },
      ...{ authorityCode: 'a', decidedOn: '2026-10-10', legalRepresentative: 'canary' },
    },
    placed: { owner: 'market' },
  });
  await announce(db, { recordId, codes: [partyCode] });
  return globalId('PenaltyDecision', recordId);
}

interface Line {
  readonly kind: string;
  readonly id?: string;
  readonly cursor?: string;
  readonly more?: boolean;
  readonly after?: Record<string, unknown>;
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, { headers });
  const text = await response.text();
  const lines = () =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  return { status: response.status, type: response.headers.get('content-type'), text, lines };
}

const codeOf = ({ text }: { readonly text: string }) =>
  (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

describe('/feed as NDJSON', () => {
  test('tells changes a line each, and last where to go on', async () => {
    const ids = [await publish(1), await publish(2), await publish(3)];
    const { status, type, lines } = await get('/feed?first=2');
    expect([status, type]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    const [one, two, end] = lines();
    expect([one!.id, two!.id]).toEqual(ids.slice(0, 2));
    expect(one!.after).toMatchObject({ partyName: '公司1' });
    expect(end).toEqual({ kind: 'CURSOR', cursor: two!.cursor, more: true });
    const rest = (await get(`/feed?after=${end!.cursor}`)).lines();
    expect(rest.map(({ id, kind }) => id ?? kind)).toEqual([ids[2], 'CURSOR']);
    expect(rest[1]!.more).toBe(false);
  });

  test('holds an empty page back until there is a change', async () => {
    const waiting = get('/feed?after=now&wait=20');
    await new Promise((resolve) => setTimeout(resolve, 700));
    const id = await publish(1);
    expect((await waiting).lines().map((line) => line.id ?? line.kind)).toEqual([id, 'CURSOR']);
  });

  test('answers with an empty page when the wait is over', async () => {
    const { lines } = await get('/feed?after=now&wait=1');
    expect(lines()).toEqual([{ kind: 'CURSOR', cursor: expect.any(String), more: false }]);
  });

  test.each([
    ['/feed?after=forged', 400, 'CHANGES_CURSOR_FORGED'],
    ['/feed?first=0', 400, 'CHANGES_PAGE_WRONG'],
    ['/feed?first=many', 400, 'SERVER_REQUEST_UNREADABLE'],
    ['/feed?catalogues=nothing', 404, 'CHANGES_CATALOGUE_UNKNOWN'],
    ['/feed?colour=red', 400, 'SERVER_REQUEST_UNREADABLE'],
    ['/feed?codes=1', 400, 'CHANGES_CODES_WRONG'],
    ['/feed?watched=1', 401, 'CHANGES_CREDENTIAL_NEEDED'],
    ['/feed/snapshot/nothing', 404, 'QUERY_CATALOGUE_UNKNOWN'],
    ['/feed/watch-list', 401, 'CHANGES_CREDENTIAL_NEEDED'],
  ])('%s is refused with %s %s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  test('refuses a bad credential', async () => {
    const authorization = `Bearer mulu_${'0'.repeat(49)}`;
    expect((await get('/feed', { authorization })).status).toBe(401);
    expect((await get('/feed/snapshot/penalty-decisions', { authorization })).status).toBe(401);
  });

  test('keeps a watch list of its reader', async () => {
    const [watched] = [await publish(1), await publish(2, '91230501MA1B3N0001')];
    const put = await fetch(`${server.url}/feed/watch-list`, {
      method: 'PUT',
      headers: { authorization: platform, 'content-type': 'application/json' },
      body: JSON.stringify({ codes: [party, party] }),
    });
    expect(await put.json()).toMatchObject({ codes: [party] });
    const { lines } = await get('/feed?watched=1', { authorization: platform });
    expect(lines().map(({ id, kind }) => id ?? kind)).toEqual([watched, 'CURSOR']);
    expect(
      JSON.parse((await get('/feed/watch-list', { authorization: platform })).text),
    ).toMatchObject({ codes: [party] });
  });

  test('takes a platform that goes on after a cursor to have all before', async () => {
    await publish(1);
    const [, end] = (await get('/feed', { authorization: platform })).lines();
    await get(`/feed?after=${end!.cursor}`, { authorization: platform });
    const { rows } = await server.platform.db.pool.query(
      'select a.seq = c.seq as all_before from feed_acknowledgements a, changes c',
    );
    expect(rows).toEqual([{ all_before: true }]);
  });
});

describe('/feed as server-sent events', () => {
  /** Reads events until there are so many, then hangs up. */
  async function events(path: string, most: number, headers: Record<string, string> = {}) {
    const hangUp = new AbortController();
    const { body } = await fetch(`${server.url}${path}`, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: hangUp.signal,
    });
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.split('\ndata: ').length > most) break;
    }
    hangUp.abort();
    return text
      .split('\n\n')
      .filter((event) => event.includes('data: '))
      .map((event) => ({
        id: /^id: (.*)$/m.exec(event)?.[1],
        name: /^event: (.*)$/m.exec(event)?.[1],
        data: JSON.parse(/^data: (.*)$/m.exec(event)![1]!) as Line & {
          extensions?: { code: string };
        },
      }));
  }

  test('tells what there is, and what comes', async () => {
    const first = await publish(1);
    const reading = events('/feed', 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const second = await publish(2);
    const told = await reading;
    expect(told.map(({ data }) => data.id)).toEqual([first, second]);
    expect(told[0]!.id).toBe(told[0]!.data.cursor);
  });

  test('goes on where its reader broke off', async () => {
    const ids = [await publish(1), await publish(2), await publish(3)];
    const [one] = await events('/feed?first=1', 1);
    const rest = await events('/feed?after=now', 2, { 'last-event-id': one!.id! });
    expect(rest.map(({ data }) => data.id)).toEqual(ids.slice(1));
  });

  test('ends when the reader’s key is revoked', async () => {
    const key = await server.key({ kind: 'APP' });
    const reading = events('/feed?after=now', 5, { authorization: `Bearer ${key}` });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { db } = server.platform;
    const stored = await db.prisma.apiKey.findFirst({
      where: { kind: 'APP' },
      orderBy: { createdAt: 'desc' },
    });
    await revokeKey(db, stored!.id, { at: new Date(), by: 'test' });
    const [end] = await reading;
    expect(end).toMatchObject({
      name: 'end',
      data: { extensions: { code: 'IDENTITY_KEY_REVOKED' } },
    });
  });
});

test('a snapshot holds what is published, and then the cursor to follow from', async () => {
  const ids = new Set([await publish(1), await publish(2)]);
  await server.platform.db.pool.query(
    `update penalty_decisions set _status = 'WITHDRAWN' where party_name = '公司2'`,
  );
  const { text, lines } = await get('/feed/snapshot/penalty-decisions');
  const [one, end, ...rest] = lines();
  expect(rest).toEqual([]);
  expect(one).toMatchObject({
    kind: 'SNAPSHOT',
    department: 'market',
    version: 1,
    after: { partyName: '公司1' },
  });
  expect([...ids][0]).toBe(one!.id);
  expect(text).not.toContain('canary');
  const id = await publish(3);
  const next = (await get(`/feed?after=${end!.cursor}`)).lines();
  expect(next.map((line) => line.id ?? line.kind)).toEqual([id, 'CURSOR']);
});

test('a server that stops lets go of its readers', async () => {
  const other = await served();
  const reading = fetch(`${other.url}/feed`, { headers: { accept: 'text/event-stream' } });
  await (await reading).body!.getReader().read();
  const began = performance.now();
  await other.close();
  expect(performance.now() - began).toBeLessThan(5000);
});
