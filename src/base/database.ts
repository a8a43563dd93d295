import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { columnParsers } from './column-parsers.ts';
import type { Config } from './config.ts';
import { joinEmbedded, type Embedded } from './embedded.ts';
import { databaseUnreachable } from './errors.ts';
import { PrismaClient } from './prisma.generated/client.ts';
import { receiveFor } from './sent-rows.ts';

/** The one store: SQL for the catalogues' hot paths, Prisma for the platform's own tables. */
export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What can run a statement: the pool, or the client of a transaction. */
export type Queryable = Pick<pg.Pool, 'query'> | pg.ClientBase;

/** Where the database is: at an address, or embedded (joined here, unless somebody has begun to). */
export interface Place extends Pick<Config, 'databaseUrl' | 'dataDir'> {
  readonly processes?: number;
  readonly embedded?: Promise<Embedded>;
}

/** Opens the database at an address, or the one that the configuration names (embedded by default). */
export async function openDatabase(source: string | Place): Promise<Database> {
  if (typeof source === 'string') return connect({ url: source, leave: stay }, mostConnections);
  const { databaseUrl: url, dataDir, processes = 1, embedded } = source;
  const place =
    url === undefined ? await (embedded ?? joinEmbedded(dataDir)) : { url, leave: stay };
  return connect(place, connectionsOf(processes));
}

const stay = () => Promise.resolve();

/** Connections that one of so many processes may hold. */
const connectionsOf = (processes: number) =>
  Math.min(mostConnections, Math.max(4, Math.floor(ofAllProcesses / processes)));

/** Connections to another server that holds the same database, made when they are needed. */
export function openPool(url: string, processes: number): pg.Pool {
  return poolAt(url, { max: connectionsOf(processes), connectionTimeoutMillis: 1_000 });
}

function poolAt(url: string, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...poolOptions, ...options, connectionString: url });
  // A cut connection fails the query that runs on it; nobody else has to die of it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    receiveFor(client);
  });
  return pool;
}

// PostgreSQL's default is 100 for everybody; some are left to commands and jobs.
const [mostConnections, ofAllProcesses] = [20, 80];

async function connect({ url, leave }: Embedded, max: number): Promise<Database> {
  const pool = poolAt(url, { max });
  let prisma: PrismaClient | undefined;
  const close = async () => {
    await prisma?.$disconnect();
    await pool.end();
    await leave();
  };
  try {
    await checkServer(pool, url);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    pool,
    url,
    close,
    get prisma() {
      return (prisma ??= new PrismaClient({ adapter: new PrismaPg(pool) }));
    },
  };
}

const poolOptions: pg.PoolConfig = {
  // A connection that is made anew knows none of our statements, and plans each of them several times.
  idleTimeoutMillis: 5 * 60_000,
  connectionTimeoutMillis: 15_000,
  application_name: 'mulu',
  // Prisma's adapter shifts instants by the session's offset from UTC. Compiling a statement of many expressions
  // costs more than running it on the few thousand rows that one of ours reads. And what we look up is in memory or on
  // a disk without moving parts: by its default PostgreSQL reads a small table whole for each record that refers to it.
  options: '-c TimeZone=UTC -c jit=off -c random_page_cost=1.1',
  types: columnParsers,
};

async function checkServer(pool: pg.Pool, url: string): Promise<void> {
  const sql = `SELECT current_setting('TimeZone') AS zone, current_setting('server_version') AS version`;
  const { host } = new URL(url);
  const { rows } = await pool
    .query<{ zone: string; version: string }>(sql)
    .catch((error: Error) => Promise.reject(databaseUnreachable(host, reasonOf(error))));
  const { zone, version } = rows[0]!;
  if (zone !== 'UTC') throw databaseUnreachable(host, `its address sets the time zone ${zone}`);
  if (parseInt(version) < 14)
    throw databaseUnreachable(host, `PostgreSQL 14 or newer is needed, it is ${version}`);
}

// Node tells of several addresses tried in one error without a message of its own.
const reasonOf = (error: Error & { code?: string }) => error.message || error.code || error.name;

/** Runs a task in one transaction: all of it is kept, or nothing. */
export async function transaction<T>(
  { pool }: Pick<Database, 'pool'>,
  task: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await task(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    const lost = await client.query('ROLLBACK').then(
      () => undefined,
      (fault: Error) => fault,
    );
    client.release(lost);
    throw error;
  }
}
