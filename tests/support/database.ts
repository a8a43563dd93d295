import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '../../src/base/database.ts';
import { administer } from './test-server.ts';

/** A real, migrated database without records for one test file; `close` drops it. */
export function testDatabase(): Promise<Database> {
  return makeDatabase(`${process.env['TEST_DATABASES']}_template`);
}

/** A database without a single table; `close` drops it. */
export function emptyDatabase(): Promise<Database> {
  return makeDatabase('template0');
}

async function makeDatabase(template: string): Promise<Database> {
  const { TEST_SERVER_URL: server, TEST_DATABASES: databases } = process.env;
  if (!server) throw new Error('these tests run under Jest, with jest.config.mjs');
  const name = `${databases}_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href);
  const { close } = database;
  const closeAndDrop = async () => {
    await close();
    await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return Object.defineProperty(database, 'close', { value: closeAndDrop });
}
