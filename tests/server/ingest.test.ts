import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { served, type Served } from './served.ts';

let server: Served;
let officer: string;
beforeAll(async () => {
  server = await served(undefined, { MULU_MAX_FILE_MB: '1' });
  officer = `Bearer ${await server.key({ kind: 'OFFICER', department: 'platform' })}`;
});
afterAll(() => server.close());

const departments = readFileSync('prisma/sample/departments.json');
const json = 'application/json';

interface Sent {
  readonly authorization?: string;
  readonly type?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

async function send(
  path: string,
  { authorization, type = json, body = departments, headers }: Sent,
) {
  const response = await fetch(`${server.url}/ingest/${path}`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers, ...(authorization && { authorization }) },
    body,
  });
  const answer = JSON.parse(await response.text()) as {
    errors?: { extensions: { code: string } }[];
    state?: string;
    batch?: string | null;
    created?: number;
  };
  return { ...answer, status: response.status, code: answer.errors?.[0]?.extensions.code };
}

describe('a file is refused', () => {
  const to = 'departments';
  const unreadable = '400 SERVER_REQUEST_UNREADABLE';

  test('without a credential', async () => {
    expect(await send('departments', {})).toMatchObject({
      status: 401,
      code: 'SERVER_CREDENTIAL_NEEDED',
    });
  });

  test('with a bad one', async () => {
    const authorization = `Bearer mulu_${'0'.repeat(49)}`;
    expect(await send('departments', { authorization })).toMatchObject({ status: 401 });
  });

  test('from anybody but an officer', async () => {
    const authorization = `Bearer ${await server.key({ kind: 'PLATFORM' })}`;
    expect(await send('departments', { authorization })).toMatchObject({
      status: 403,
      code: 'SERVER_OFFICERS_ONLY',
    });
  });

  test.each([
    ['for a catalogue that is none', 'nonsense', {}, '404 INGEST_CATALOGUE_UNKNOWN'],
    ['for a catalogue of others', 'budget-lines', {}, '403 INGEST_DEPARTMENT_MAY_NOT_WRITE'],
    ['of an unknown media type', to, { type: 'text/html' }, '415 SERVER_MEDIA_TYPE_UNKNOWN'],
    ['that is empty', to, { body: '' }, '422 INGEST_FILE_EMPTY'],
    ['in an unknown format', `${to}?format=pdf`, {}, '422 INGEST_FORMAT_UNKNOWN'],
    ['with a path for a mapping', `${to}?mapping=../../etc/passwd`, {}, unreadable],
    ['with a flag that is neither', `${to}?dryRun=perhaps`, {}, unreadable],
    ['with a flag given twice', `${to}?atomic=1&atomic=0`, {}, unreadable],
  ])('%s', async (_case, path, sent, expected) => {
    const { status, code } = await send(path, { authorization: officer, ...sent });
    expect(`${status} ${code}`).toBe(expected);
  });

  test('that says it is larger than the limit', async () => {
    const body = Buffer.alloc(1024 * 1024 + 1, ' ');
    expect(await send('departments', { authorization: officer, body })).toMatchObject({
      status: 413,
      code: 'INGEST_FILE_TOO_LARGE',
    });
  });

  test('that does not say so, in chunks', async () => {
    expect(await inChunks(40, Buffer.alloc(64 * 1024, ' '))).toMatchObject({
      status: 413,
      code: 'INGEST_FILE_TOO_LARGE',
    });
  });
});

test('an upload that is cut off leaves nothing, and the server goes on', async () => {
  await new Promise<void>((resolve) => {
    const upload = chunked();
    upload.once('error', () => resolve());
    upload.write('[{"');
    setTimeout(() => upload.destroy(new Error('the line is cut')), 100);
  });
  expect(await send('departments?dryRun=1', { authorization: officer })).toMatchObject({
    status: 200,
  });
});

describe('a good file', () => {
  test('is checked only, where that is asked', async () => {
    const headers = {
      'x-mulu-dry-run': 'true',
      'x-mulu-file-name': encodeURIComponent('部门.json'),
    };
    expect(await send('departments', { authorization: officer, headers })).toMatchObject({
      status: 200,
      state: 'CHECKED',
      batch: null,
    });
  });

  test('gets its receipt, and sent again changes nothing', async () => {
    const first = await send('departments', { authorization: officer });
    expect(first).toMatchObject({ status: 200, state: 'SUBMITTED' });
    expect(first.created).toBeGreaterThan(0);
    const again = await send('departments', {
      authorization: officer,
      type: 'application/octet-stream',
    });
    expect(again).toMatchObject({ status: 200, state: 'UNCHANGED', created: 0 });
  });

  test('is refused as a whole with 422 where no row is sound', async () => {
    const [first] = JSON.parse(departments.toString()) as Record<string, unknown>[];
    const broken = Object.fromEntries(Object.keys(first!).map((name) => [name, null]));
    const answer = await send('departments?atomic', {
      authorization: officer,
      body: JSON.stringify([broken, first]),
    });
    expect(answer).toMatchObject({ status: 422, state: 'REFUSED', batch: null });
  });
});

function chunked() {
  const headers = { authorization: officer, 'content-type': json, 'transfer-encoding': 'chunked' };
  return request(`${server.url}/ingest/departments`, { method: 'POST', headers });
}

/** Sends a body without telling its length beforehand. */
function inChunks(count: number, chunk: Buffer): Promise<{ status?: number; code?: string }> {
  return new Promise((resolve, reject) => {
    const upload = chunked();
    upload.once('error', reject);
    upload.once('response', (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, code: /"code":"(\w+)"/.exec(text)?.[1] }),
      );
    });
    for (let sent = 0; sent < count; sent += 1) upload.write(chunk);
    upload.end();
  });
}
