import { totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { built, kept } from '../paths.mjs';
import { reserveHugePages } from './huge-pages.mjs';

// A quarter of the machine's memory, as its documentation has it: most of what is read is then found there.
const shared = Math.floor(totalmem() / 4 / 2 ** 20);

/** What PostgreSQL runs with in every measurement; told in RESULTS.md. */
export const settings = {
  shared_buffers: `${shared}MB`,
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
  work_mem: '16MB',
  maintenance_work_mem: '512MB',
  wal_level: 'replica',
};

/** The one PostgreSQL of the run: DATABASE_URL where it is set, else an embedded one below bench/.data. */
export async function openCluster() {
  const given = process.env.DATABASE_URL;
  if (given) return clusterAt(given, async () => undefined);
  const { joinEmbedded } = await built('base/embedded.js');
  const release = reserveHugePages(shared);
  const { url, leave } = await joinEmbedded(join(kept, 'cluster'), settings);
  const close = async () => {
    await leave();
    release();
  };
  return { ...(await clusterAt(url, close)), embedded: true };
}

async function clusterAt(url, close) {
  const urlOf = (name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const [version, hugePages] = await once(url, async (client) => [
    await shown(client, 'server_version'),
    // Since PostgreSQL 17; off where it could get none.
    await shown(client, 'huge_pages_status').catch(() => undefined),
  ]);
  return { urlOf, adminUrl: url, version, hugePages, close };
}

const shown = async (client, name) => (await client.query(`SHOW ${name}`)).rows[0][name];

/** Runs a task on one connection of its own. */
export async function once(url, task) {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

/** Makes an empty database of that name; one that stands in the way is dropped. */
export async function recreate(cluster, name, template) {
  const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : '';
  await drop(cluster, name);
  await once(cluster.adminUrl, (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${from}`),
  );
}

export const drop = (cluster, name) =>
  once(cluster.adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );

export const exists = async (cluster, name) =>
  (
    await once(cluster.adminUrl, (client) =>
      client.query('SELECT FROM pg_database WHERE datname = $1', [name]),
    )
  ).rowCount === 1;

/**
 * Reads indexes and tables into memory, else whoever is measured first would be measured with the disk. Where not all
 * have room, what stays are the tables, read last, and the smaller indexes: those of keys and lists, not those of texts.
 */
export const readIntoMemory = (url) =>
  once(url, async (client) => {
    // A replica has it from its primary; of tables that are not logged it has nothing.
    const { rows } = await client.query('SELECT pg_is_in_recovery() AS follows');
    if (!rows[0].follows) await client.query('CREATE EXTENSION IF NOT EXISTS pg_prewarm');
    await client.query(
      `SELECT pg_prewarm(oid) FROM pg_class WHERE relkind IN ('r', 'i', 't') AND relpersistence = 'p' AND relnamespace::regnamespace::text IN ('public', 'pg_toast')
       ORDER BY relkind = 'i' DESC, CASE relkind WHEN 'i' THEN -relpages ELSE relpages END`,
    );
  });
