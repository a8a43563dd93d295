import { afterAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { openDatabase } from '../../src/base/database.ts';
import { joinEmbedded } from '../../src/base/embedded.ts';

const run = promisify(execFile);
const places: string[] = [];
afterAll(() => places.forEach((place) => rmSync(place, { recursive: true, force: true })));

function freshDirectory(): string {
  const place = mkdtempSync(join(tmpdir(), 'mulu-embedded-'));
  chmodSync(place, 0o755); // under root PostgreSQL runs as somebody else
  places.push(place);
  return place;
}

// One cluster serves all tests but those that need a new one: making it takes most of the time.
const shared = freshDirectory();

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ v: unknown }>(sql).finally(() => client.end());
  return rows.map(({ v }) => v);
}

const pidFile = (dataDir: string) => join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
const pidOf = (dataDir: string) => Number.parseInt(readFileSync(pidFile(dataDir), 'utf8'), 10);

/** Another process of the project, which joins, does one thing and ends. */
function elsewhere(dataDir: string, action: string) {
  const code = `
    import { openDatabase } from ${JSON.stringify(join(process.cwd(), 'src/base/database.ts'))};
    const db = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    ${action}`;
  return run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
}

const leaves = 'await db.close();';

describe('joinEmbedded', () => {
  test('starts its server once, and the last who leaves stops it', async () => {
    const dataDir = shared;
    const first = await joinEmbedded(dataDir);
    const second = await joinEmbedded(dataDir);
    expect(second.url).toBe(first.url);
    const setting = `SELECT current_setting('max_connections') AS v`;
    expect(await ask(first.url, setting)).toEqual(['200']);
    await first.leave();
    expect(await ask(second.url, 'SELECT 1 AS v')).toEqual([1]);
    await second.leave();
    expect(existsSync(pidFile(dataDir))).toBe(false);
  });

  test('orders text by code point, and knows Chinese letters, on every machine', async () => {
    const dataDir = shared;
    const { url, leave } = await joinEmbedded(dataDir);
    expect(
      await ask(url, `SELECT v FROM unnest(ARRAY['中', 'b', 'B', '上']) AS v ORDER BY v`),
    ).toEqual(['B', 'b', '上', '中']);
    expect(await ask(url, `SELECT '中文' ~ '^[[:alpha:]]+$' AS v`)).toEqual([true]);
    await leave();
  });

  test('four processes that start at once share one new cluster', async () => {
    const dataDir = freshDirectory();
    const write = `await db.pool.query("CREATE TABLE IF NOT EXISTS seen (n int)").catch(() => {});
      await db.pool.query("INSERT INTO seen VALUES (1)"); ${leaves}`;
    await Promise.all([1, 2, 3, 4].map(() => elsewhere(dataDir, write)));
    const { url, leave } = await joinEmbedded(dataDir);
    expect(await ask(url, 'SELECT count(*)::int AS v FROM seen')).toEqual([4]);
    await leave();
  });

  test('a command beside a server leaves the server its database', async () => {
    const dataDir = shared;
    const db = await openDatabase({ dataDir });
    await elsewhere(dataDir, leaves);
    expect((await db.pool.query('SELECT 1 AS v')).rows).toEqual([{ v: 1 }]);
    await db.close();
  });

  test('keeps what was committed when the server is killed', async () => {
    const dataDir = shared;
    const before = await joinEmbedded(dataDir);
    await ask(before.url, 'CREATE TABLE kept AS SELECT 7 AS v');
    process.kill(pidOf(dataDir), 'SIGKILL');
    const after = await joinEmbedded(dataDir);
    expect(await ask(after.url, 'SELECT v FROM kept')).toEqual([7]);
    await Promise.all([before.leave(), after.leave()]);
  });

  test('a process that ends without leaving takes its server along', async () => {
    const dataDir = shared;
    await elsewhere(dataDir, 'process.exit(0);');
    for (let i = 0; i < 100 && existsSync(pidFile(dataDir)); i += 1)
      await new Promise((later) => setTimeout(later, 50));
    expect(existsSync(pidFile(dataDir))).toBe(false);
  });

  test('the lock of a process that is gone does not bar the way', async () => {
    const dataDir = shared;
    await (await joinEmbedded(dataDir)).leave();
    const lock = join(dataDir, 'postgres', 'starting.lock');
    writeFileSync(lock, '2147483646 gone');
    await (await joinEmbedded(dataDir)).leave();
    expect(existsSync(lock)).toBe(false);
  });
});
