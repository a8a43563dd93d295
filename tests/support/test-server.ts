import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { joinEmbedded } from '../../src/base/embedded.ts';
import { migrate } from '../../src/base/migrate.ts';

/** What a whole run of the tests shares: one server, and a migrated database that each file copies. */
export interface TestServer {
  /** Read by tests/support/database.ts in Jest's workers. */
  readonly environment: { readonly TEST_SERVER_URL: string; readonly TEST_DATABASES: string };
  readonly stop: () => Promise<void>;
}

/** Starts PostgreSQL for a run, or uses the server of DATABASE_URL, where every database is its own. */
export async function startTestServer(): Promise<TestServer> {
  const server = await joinServer();
  const databases = `mulu_test_${randomBytes(4).toString('hex')}`;
  const template = new URL(server.url);
  template.pathname = `/${databases}_template`;
  await administer(server.url, `CREATE DATABASE ${databases}_template`);
  await migrate(template.href);
  return {
    environment: { TEST_SERVER_URL: server.url, TEST_DATABASES: databases },
    stop: async () => {
      await dropAll(server.url, databases);
      await server.leave();
    },
  };
}

async function joinServer() {
  const url = process.env['DATABASE_URL'];
  if (url) return { url, leave: () => Promise.resolve() };
  const directory = await mkdtemp(join(tmpdir(), 'mulu-test-'));
  await chmod(directory, 0o755); // under root PostgreSQL runs as somebody else
  const embedded = await joinEmbedded(directory, { fsync: 'off', full_page_writes: 'off' });
  const leave = async () => {
    await embedded.leave();
    await rm(directory, { recursive: true, force: true });
  };
  return { url: embedded.url, leave };
}

async function dropAll(url: string, databases: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)`,
    [`${databases}_`],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.end();
}

/** Runs one statement on the server beside its databases. */
export async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
