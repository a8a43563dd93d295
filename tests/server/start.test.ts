import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/base/database.ts';
import { testDatabase } from '../support/database.ts';
import { spawnMain } from '../support/main-process.ts';

let db: Database;
let folder: string;
let busy: Server;
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'mulu-start-'));
  busy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
});
afterAll(async () => {
  busy.close();
  await rm(folder, { recursive: true, force: true });
  await db.close();
});

/** Runs src/main.ts; `until` is called with all that it has written. */
function run(env: Record<string, string>, until?: (written: string, pid: number) => void) {
  const shared = { DATABASE_URL: db.url, MULU_DATA_DIR: folder, PORT: '0' };
  const main = spawnMain({ ...shared, ...env });
  let [out, err] = ['', ''];
  main.stdout!.on('data', (part: Buffer) => until?.((out += part.toString()), main.pid!));
  main.stderr!.on('data', (part: Buffer) => (err += part.toString()));
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    main.once('close', (status) => resolve({ status, out, err }));
  });
}

describe('a wrong setting is told in one sentence', () => {
  const portInUse = () => String((busy.address() as { port: number }).port);

  test.each([
    [
      'a port that is none',
      () => ({ PORT: 'many' }),
      /^CONFIG_WRONG_SETTING: PORT is "many" but .*\.\n {2}.*\n$/,
    ],
    [
      'a port in use',
      () => ({ PORT: portInUse() }),
      /^SERVER_PORT_IN_USE: Port \d+ .*\.\n {2}.*\n$/,
    ],
    ['a host of others', () => ({ HOST: '192.0.2.1' }), /^SERVER_HOST_UNKNOWN: .*\.\n {2}.*\n$/],
    [
      'no database there',
      () => ({ DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/none' }),
      /^DATABASE_UNREACHABLE: .*\.\n {2}.*\n$/,
    ],
    [
      'a department that keeps nothing',
      () => ({ MULU_ROLE: 'subgraph=nobody', MULU_SIGNING_KEY: 'x'.repeat(40) }),
      /^[A-Z_]+: .*nobody.*\n( {2}.*\n)?$/,
    ],
  ])('%s', async (_case, env, sentence) => {
    const { status, out, err } = await run(env());
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/secret| at .*\.ts:/);
    expect([status, out]).toEqual([1, '']);
  });
});

test('what is refused before the embedded database is opened leaves none running', async () => {
  const MULU_DATA_DIR = await mkdtemp(join(tmpdir(), 'mulu-refused-'));
  await chmod(MULU_DATA_DIR, 0o755); // under root PostgreSQL runs as somebody else
  const { status, err } = await run({
    ...{ DATABASE_URL: '', MULU_DATA_DIR },
    ...{ MULU_ROLE: 'subgraph=nobody', MULU_SIGNING_KEY: 'x'.repeat(40) },
  });
  expect([status, err]).toEqual([1, expect.stringContaining('nobody')]);
  const files = await readdir(MULU_DATA_DIR, { recursive: true });
  expect(files.some((file) => file.endsWith('PG_VERSION'))).toBe(true); // it had been started
  expect(files.filter((file) => file.endsWith('postmaster.pid'))).toEqual([]);
  await rm(MULU_DATA_DIR, { recursive: true });
});

test('says where to look, answers, and stops in order when it is told to', async () => {
  let answered: Promise<Response> | undefined;
  const { status, out } = await run({}, (written, pid) => {
    const url = /API\s+(\S+)\n/.exec(written)?.[1];
    if (!url || answered) return;
    const headers = { 'content-type': 'application/json' };
    answered = fetch(url, { method: 'POST', headers, body: '{"query":"{ catalogues { code } }"}' });
    void answered.finally(() => process.kill(pid, 'SIGTERM'));
  });
  expect(out).toMatch(
    /^Mulu 目录 is ready \(all\)\.\n {2}Start page {2}http:\/\/127\.0\.0\.1:\d+\/\n/,
  );
  expect((await answered)?.status).toBe(200);
  expect(status).toBe(0);
});
