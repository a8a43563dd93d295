import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import { stringify } from 'csv-stringify/sync';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/base/database.ts';
import { createKey } from '../../src/identity/keys.ts';
import { testDatabase } from '../support/database.ts';

// What `npm start` runs: the server of the build as a few files (scripts/bundle.mjs).
describe.each([
  ['one process', {}],
  ['two processes', { MULU_PROCESSES: '2' }],
])('the bundled server in %s', (_case, settings) => {
  const signingKey = 'the signing key of the tests of the bundle';
  let db: Database;
  let folder: string;
  let server: ChildProcess;
  let url: string;
  let officer: string;

  beforeAll(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'mulu-bundle-'));
    const env = {
      ...{ PATH: process.env['PATH'], PORT: '0', DATABASE_URL: db.url, MULU_DATA_DIR: folder },
      ...{ MULU_SIGNING_KEY: signingKey, LOG_LEVEL: 'warn', ...settings },
    };
    server = spawn(process.execPath, ['dist/bundle/main.js'], { env });
    url = await addressOf(server);
    const asking = {
      db,
      at: new Date(),
      signingKey,
      departmentExists: () => Promise.resolve(true),
    };
    const draft = { name: 'platform', kind: 'OFFICER', department: 'platform' } as const;
    officer = `Bearer ${(await createKey(draft, asking)).text}`;
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
    await db.close();
  });

  const send = async (type: string, body: Buffer) => {
    const response = await fetch(`${url}/ingest/departments`, {
      ...{ method: 'POST', headers: { 'content-type': type, authorization: officer } },
      body: new Uint8Array(body),
    });
    return (await response.json()) as Record<string, unknown>;
  };

  test('knows a key, reads files of three formats in a thread of its own, and answers', async () => {
    const departments = readFileSync('prisma/sample/departments.json');
    for (const [type, file] of [
      ['application/json', departments],
      ['text/csv', csvOf(departments)],
      [workbook, await workbookOf(departments)],
    ] as const)
      expect(await send(type, file)).toMatchObject({ rejected: 0, issues: [] });
    const exported = await fetch(`${url}/export/departments.xlsx`);
    expect([exported.status, exported.headers.get('content-type')]).toEqual([200, workbook]);
    const response = await fetch(`${url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ query: '{ catalogues { code } }' }),
    });
    const { data } = (await response.json()) as { data: { catalogues: object[] } };
    expect(data.catalogues).toContainEqual({ code: 'departments' });
  });

  test.each(['/', '/explorer', '/health/ready'])('serves %s', async (path) => {
    expect((await fetch(url + path)).status).toBe(200);
  });
});

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function tableOf(json: Buffer): string[][] {
  const rows = JSON.parse(json.toString()) as Record<string, unknown>[];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((name) => String(row[name] ?? '')))];
}

const csvOf = (json: Buffer) => Buffer.from(stringify(tableOf(json)));

async function workbookOf(json: Buffer): Promise<Buffer> {
  const book = new excel.Workbook();
  book.addWorksheet('1').addRows(tableOf(json));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Where a server says that it answers. */
function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part.toString();
      const address = /Start page\s+(\S+)\/\n/.exec(said)?.[1];
      if (address) resolve(address);
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.once('close', () => reject(new Error(`the server did not start:\n${said}`)));
  });
}
