import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createReadiness } from '../../src/server/readiness.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { served, type Served } from './served.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

test('live and ready while the database answers', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const response = await fetch(server.url + path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  }
});

test('not ready on a database that lacks migrations', async () => {
  const db = await emptyDatabase();
  expect(await createReadiness(db)()).toEqual({
    ready: false,
    reason: 'the database does not answer',
  });
  await db.close();
  const migrated = await testDatabase();
  await migrated.pool.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
  );
  expect(await createReadiness(migrated)()).toMatchObject({
    ready: false,
    reason: expect.stringMatching(/^the database lacks 1 of \d+ migrations$/),
  });
  await migrated.close();
});

// L37: probes need no credential, so they must not be a way to keep the database busy.
test('the database is asked once for many probes at once', async () => {
  const db = await testDatabase();
  let asked = 0;
  const counting = { query: (sql: string) => ((asked += 1), db.pool.query(sql)) };
  const readiness = createReadiness({ pool: counting as never });
  await Promise.all(Array.from({ length: 50 }, () => readiness()));
  expect(asked).toBe(1);
  await db.close();
});
