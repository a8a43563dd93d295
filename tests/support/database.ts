import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '../../src/base/database.ts';
import { administer } from './test-server.ts';

/** A real, migrated and empty database for one test file; `close` drops it. */
export async function testDatabase(): Promise<Database> {
  const { TEST_SERVER_URL: server, TEST_DATABASES: databases } = process.env;
  if (!server) throw new Error('tests run under Jest with the configuration of this project');
  const name = `${databases}_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${databases}_template`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href);
  const { close } = database;
  return Object.defineProperty(database, 'close', {
    value: async () => {
      await close();
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  });
}
