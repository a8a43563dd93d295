import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../../src/base/database.ts';
import { migrate } from '../../src/base/migrate.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { revokeKey } from '../../src/identity/keys.ts';
import { openReplica } from '../../src/query/replica.ts';
import { watchTables } from '../../src/query/touches.ts';
import { testDatabase } from '../support/database.ts';
import { place } from '../support/records.ts';
import { startPair, type Pair } from '../support/standby.ts';
import { servedMerged, type Served } from './served.ts';

// MULU_REPLICA_URL, with a real streaming replica: it is read from only while it has all that the primary has.

const catalogues = loadCatalogues('schema');
const penalties = catalogues.byCode.get('penalty-decisions')!;
let pair: Pair;
let db: Database;
let server: Served;

beforeAll(async () => {
  pair = await startPair();
  await migrate(pair.primaryUrl);
  db = await openDatabase(pair.primaryUrl);
  server = await servedMerged({ MULU_REPLICA_URL: pair.replicaUrl }, db);
  await penalty('零号');
}, 120_000);
afterAll(async () => {
  await server?.close();
  await pair?.close();
}, 60_000);

const penalty = (documentNumber: string) =>
  place(db, penalties, {
    fields: {
      ...{ documentNumber, partyName: '甲公司', partyKind: 'LEGAL_PERSON', remarks: '食品' },
      ...{ penaltyKinds: ['FINE'], decidedOn: '2026-10-10', authorityCode: 'a' },
    },
    placed: { owner: 'a' },
  });

const reads = () => ({ ...server.platform.replica!.reads });

const doors: Record<string, (key?: string) => Promise<string>> = {
  'a page': async (key) => told(await server.ask(page, { headers: bearer(key) })),
  'a search': async (key) =>
    told(await server.ask('{ search(text: "公司") { nodes { id } } }', { headers: bearer(key) })),
  counts: async (key) =>
    told(
      await server.ask('{ catalogue(code: "penalty-decisions") { counts { published } } }', {
        headers: bearer(key),
      }),
    ),
  'an export': async (key) =>
    (await fetch(`${server.url}/export/penalty-decisions.csv`, { headers: bearer(key) })).text(),
};
const page = '{ penaltyDecisions(first: 200) { totalCount nodes { id documentNumber } } }';
const bearer = (key?: string): Record<string, string> =>
  key ? { authorization: `Bearer ${key}` } : {};
const told = ({ data, errors }: Awaited<ReturnType<Served['ask']>>) =>
  JSON.stringify({ data, errors });

async function caughtUp(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await server.platform.replica!.isCurrent()) return;
    await wait(50);
  }
  throw new Error('the replica does not follow');
}

describe('the replica', () => {
  beforeEach(async () => {
    await pair.onReplica('SELECT pg_wal_replay_resume()');
    await caughtUp();
  });

  test.each(Object.keys(doors))(
    'answers %s while it has all that the primary has',
    async (door) => {
      await penalty(`读${door}`);
      await caughtUp();
      const before = reads();
      await doors[door]!();
      expect(reads().REPLICA).toBeGreaterThan(before.REPLICA);
      expect(reads().PRIMARY).toBe(before.PRIMARY);
    },
  );

  test.each(Object.keys(doors))('that is behind answers %s no more', async (door) => {
    const before = await doors[door]!();
    await pair.onReplica('SELECT pg_wal_replay_pause()');
    await penalty(`迟${door}`);
    const seen = reads();
    const after = await doors[door]!();
    expect(after).not.toBe(before);
    expect(reads().REPLICA).toBe(seen.REPLICA);
    await pair.onReplica('SELECT pg_wal_replay_resume()');
    await caughtUp();
    expect(await doors[door]!()).toBe(after);
  });

  test('is no way around a key that was revoked', async () => {
    const key = await server.key({ kind: 'PLATFORM' });
    expect((await server.ask(page, { headers: bearer(key) })).status).toBe(200);
    await pair.onReplica('SELECT pg_wal_replay_pause()');
    const { id } = await db.prisma.apiKey.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    await revokeKey(db, id, { at: new Date(), by: 'a test' });
    expect((await server.ask(page, { headers: bearer(key) })).status).toBe(401);
  });

  test('writings and readings in any order: no answer is older than the last commit', async () => {
    const before = reads();
    for (let turn = 0; turn < 60; turn += 1) {
      await db.pool.query(`UPDATE penalty_decisions SET document_number = $1`, [`第${turn}号`]);
      if (turn % 3 === 0) await wait(20);
      const { data } = await server.ask(page);
      const { nodes } = data!['penaltyDecisions'] as { nodes: { documentNumber: string }[] };
      expect(new Set(nodes.map((one) => one.documentNumber))).toEqual(new Set([`第${turn}号`]));
    }
    // Every turn but those whose answer was kept reads once, from whichever server is not behind.
    expect(reads().REPLICA + reads().PRIMARY).toBeGreaterThan(before.REPLICA + before.PRIMARY);
  });
});

test('of a database that was never written since it is watched, the replica is read as well', async () => {
  await pair.onReplica('SELECT pg_wal_replay_resume()');
  await db.pool.query('DELETE FROM table_touches');
  expect(await server.platform.replica!.isCurrent()).toBe(false);
  await watchTables(db, catalogues);
  await caughtUp();
});

describe('what is no replica of the database', () => {
  test('the database itself is refused', async () => {
    const replica = openReplica(pair.primaryUrl, db, 1);
    await expect(replica.check()).rejects.toMatchObject({ code: 'DATABASE_NOT_A_REPLICA' });
    await replica.close();
  });

  test('a replica of another one is refused', async () => {
    const other = await testDatabase();
    const replica = openReplica(pair.replicaUrl, other, 1);
    await expect(replica.check()).rejects.toMatchObject({ code: 'DATABASE_NOT_A_REPLICA' });
    expect(await replica.isCurrent()).toBe(false);
    await replica.close();
    await other.close();
  });

  test('one that is away is not waited for', async () => {
    const replica = openReplica('postgresql://nobody:x@127.0.0.1:1/none', db, 1);
    expect(await replica.check()).toBe('UNREACHABLE');
    expect(await replica.isCurrent()).toBe(false);
    await replica.close();
  });
});

test('when the replica goes, the primary answers', async () => {
  await pair.stopReplica();
  for (const [door, ask] of Object.entries(doors)) {
    await penalty(`后${door}`);
    expect(await ask()).not.toMatch(/"errors":\[/);
  }
  expect(await doors['a page']!()).toContain('后a page');
}, 60_000);
