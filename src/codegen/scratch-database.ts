import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Runs a task on a new, empty database beside the one at an address, and drops it again. */
export async function withScratchDatabase<T>(
  url: string,
  task: (url: string) => Promise<T>,
): Promise<T> {
  const name = `mulu_scratch_${randomBytes(6).toString('hex')}`;
  await administer(url, `CREATE DATABASE ${name} TEMPLATE template0`);
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  try {
    return await task(scratch.href);
  } finally {
    await administer(url, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
