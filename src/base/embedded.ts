import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { openCluster, startServer, stopServer } from './embedded/cluster.ts';
import type { Cluster, Settings } from './embedded/cluster.ts';
import { withLock } from './embedded/lock.ts';
import {
  joinServer,
  leaveServer,
  rest,
  runningServer,
  type Presence,
} from './embedded/presence.ts';
import { embeddedDatabaseFailed } from './errors.ts';

/** A running embedded PostgreSQL, joined. Whoever leaves last stops it. */
export interface Embedded {
  readonly url: string;
  readonly leave: () => Promise<void>;
}

/**
 * Joins the PostgreSQL kept in `<data dir>/postgres`, and starts it when no process of this
 * project runs it: a server and a command beside it share one.
 */
export async function joinEmbedded(dataDir: string, settings: Settings = {}): Promise<Embedded> {
  const directory = resolve(dataDir, 'postgres');
  await mkdir(directory, { recursive: true, mode: 0o755 });
  const lock = join(directory, 'starting.lock');
  return withLock(lock, async () => {
    const cluster = await openCluster(directory);
    const joined = (await joinServer(cluster)) ?? (await start(cluster, settings));
    await createDatabase(joined.client);
    rest(joined);
    return {
      url: urlOf(cluster, joined),
      leave: () => withLock(lock, () => leave(joined, cluster)),
    };
  });
}

type Joined = Presence & { readonly abandon?: () => void };

async function start(cluster: Cluster, settings: Settings): Promise<Joined> {
  await startServer(cluster, settings);
  const presence = await joinServer(cluster);
  if (!presence) throw embeddedDatabaseFailed('it admits nobody', cluster.log);
  return { ...presence, abandon: await stopOnAbruptExit(cluster) };
}

async function leave(joined: Joined, cluster: Cluster): Promise<void> {
  if (joined.abandon) process.removeListener('exit', joined.abandon);
  if (await leaveServer(joined)) await stopServer(cluster);
}

// A process that ends without leaving takes along the server that it started.
async function stopOnAbruptExit(cluster: Cluster): Promise<() => void> {
  const server = await runningServer(cluster);
  const abandon = () => server && process.kill(server.pid, 'SIGINT');
  process.once('exit', abandon);
  return abandon;
}

const database = 'mulu';

async function createDatabase(client: pg.Client): Promise<void> {
  const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
}

function urlOf({ password }: Cluster, { port }: Presence): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
