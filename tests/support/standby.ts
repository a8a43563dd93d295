import {
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { joinEmbedded } from '../../src/base/embedded.ts';
import { openCluster, startServer, stopServer } from '../../src/base/embedded/cluster.ts';

/** A PostgreSQL of its own, and a streaming replica that follows it. */
export interface Pair {
  readonly primaryUrl: string;
  readonly replicaUrl: string;
  /** Asks the replica's server itself. */
  onReplica(text: string): Promise<void>;
  stopReplica(): Promise<void>;
  close(): Promise<void>;
}

export async function startPair(): Promise<Pair> {
  const folder = await mkdtemp(join(tmpdir(), 'mulu-pair-'));
  const primary = await joinEmbedded(join(folder, 'primary'), { shared_buffers: '32MB' });
  const home = join(folder, 'replica');
  await mkdir(home);
  const standby = await openCluster(home);
  await copyPrimary(primary.url, standby.files);
  await startServer(standby, { shared_buffers: '32MB', hot_standby_feedback: 'on' });
  const [, , , port = ''] = (await readFile(join(standby.files, 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  const replicaUrl = Object.assign(new URL(primary.url), { port }).href;
  let running = true;
  const stopReplica = async () => {
    if (running) await stopServer(standby);
    running = false;
  };
  return {
    ...{ primaryUrl: primary.url, replicaUrl, stopReplica },
    onReplica: (text) => once(replicaUrl, (client) => client.query(text).then(() => undefined)),
    close: async () => {
      await stopReplica();
      await primary.leave();
      await rm(standby.files, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A base backup as PostgreSQL's own tool takes one, which the embedded packages lack. */
async function copyPrimary(url: string, to: string): Promise<void> {
  const { uid, gid } = await stat(to);
  for (const name of await readdir(to)) await rm(join(to, name), { recursive: true, force: true });
  await once(url, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    await client.query(`SELECT pg_backup_start('test', true)`);
    await copyFiles(rows[0]!.data_directory, to);
    const stopped = await client.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(false)',
    );
    await writeFile(join(to, 'backup_label'), stopped.rows[0]!.labelfile);
  });
  await writeFile(join(to, 'standby.signal'), '');
  await writeFile(join(to, 'postgresql.auto.conf'), `primary_conninfo = '${addressOf(url)}'\n`);
  await own(to, uid, gid);
}

function addressOf(url: string): string {
  const { hostname, port, username, password } = new URL(url);
  return `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`;
}

const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'pg_replslot', 'server.log']);

async function copyFiles(from: string, to: string): Promise<void> {
  for (const name of await readdir(from))
    if (!leftOut.has(name)) await cp(join(from, name), join(to, name), { recursive: true });
  await mkdir(join(to, 'pg_replslot'), { mode: 0o700 });
}

async function own(path: string, uid: number, gid: number): Promise<void> {
  await chown(path, uid, gid);
  if (!(await stat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await own(join(path, name), uid, gid);
}

async function once<T>(url: string, task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}
