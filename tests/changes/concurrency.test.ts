import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { transaction, openDatabase, type Database } from '../../src/base/database.ts';
import { verifyChain } from '../../src/audit/verify.ts';
import { hashBatches } from '../../src/publication/batch-hash.ts';
import { approveBatch } from '../../src/publication/review.ts';
import { readChanges } from '../../src/changes/feed.ts';
import { signingKey, testExchange, today, type TestExchange } from '../support/exchange.ts';
import { citizen, officerOf, platform } from '../support/viewers.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { followingAs } from './following.ts';

const writers = 8;
const records = 20_000;
const perBatch = 250;

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await testExchange();
});
afterAll(() => exchange.close());

/** One batch: sent by one officer, reviewed and published by another. */
async function publish(db: Database, writer: number, round: number): Promise<void> {
  const { catalogues } = exchange;
  const batch = randomUUID();
  await transaction(db, async (client) => {
    await client.query(
      `insert into batches (id, catalogue, department, submitted_by, format, content_hash, submitted_at)
       values ($1, 'penalty-decisions', 'market', $2, 'csv', '', $3)`,
      [batch, `writer ${writer}`, today],
    );
    await client.query(
      `insert into penalty_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, _batch,
         document_number, party_name, party_kind, authority_code, decided_on)
       select gen_random_uuid(), 'market', 'market', 'SUBMITTED', 'h' || n, $1, $2, $3 || n, '公司' || n,
         'LEGAL_PERSON', 'a', '2026-10-10' from generate_series(1, ${perBatch}) n`,
      [today, batch, `${writer}-${round}-`],
    );
    const penalties = catalogues.byCode.get('penalty-decisions')!;
    await hashBatches(client, penalties, { batches: [batch], at: today });
  });
  const review = { batch, officer: `reviewer ${writer}`, at: today };
  const { published } = await approveBatch({ db, catalogues }, review);
  expect(published).toBe(perBatch);
}

/** Publishes its share; a batch that fails in between is taken back whole and sent again. */
async function write(db: Database, writer: number): Promise<void> {
  for (let round = 0; round < records / writers / perBatch; round += 1) {
    const failing = transaction(db, async (client) => {
      await client.query('update change_counter set last = last + 10');
      throw new Error('taken back');
    });
    await failing.catch(() => undefined);
    await publish(db, writer, round);
  }
}

interface Reader {
  readonly seen: string[];
  cursor: string | undefined;
}

/** Follows the feed until it has seen all that the writers write; stops where it is killed. */
async function follow(
  reader: Reader,
  viewer: Viewer,
  { first, until }: { readonly first: number; readonly until: () => boolean },
): Promise<void> {
  const following = followingAs(viewer, exchange);
  while (!until()) {
    const page = await readChanges({ after: reader.cursor, first }, following);
    for (const { id, after } of page.events) {
      expect(after).not.toBeNull();
      reader.seen.push(id);
    }
    reader.cursor = page.end;
    if (page.events.length === 0) await pause(10);
  }
}

test('8 writers publish 20,000 records; 3 readers see each exactly once, in one order', async () => {
  const { db } = exchange;
  await publish(db, 0, 0);
  const { end: middle } = await readChanges({ first: 100 }, followingAs(citizen, exchange));
  const [fromStart, fromMiddle, killed]: Reader[] = [
    { seen: [], cursor: undefined },
    { seen: [], cursor: middle },
    { seen: [], cursor: undefined },
  ] as never;
  const others = await Promise.all(Array.from({ length: 2 }, () => openDatabase(db.url)));
  const total = records + perBatch;
  const writing = Array.from({ length: writers }, (_, i) => write(others[i % 2]!, i + 1));
  const all = { first: 1000, until: () => fromStart!.seen.length >= total };
  const rest = { first: 700, until: () => fromMiddle!.seen.length >= total - 100 };
  const reading = [
    follow(fromStart!, citizen, all),
    follow(fromMiddle!, officerOf('finance'), rest),
  ];
  // Killed somewhere in the middle, and resumed from the last cursor that it had kept.
  await follow(killed!, platform, { first: 300, until: () => killed!.seen.length >= 3000 });
  const kept = { seen: [...killed!.seen], cursor: killed!.cursor };
  const resumed = follow(kept, platform, { first: 300, until: () => kept.seen.length >= total });
  await Promise.all([...writing, ...reading, resumed]);
  await Promise.all(others.map((one) => one.close()));

  expect(fromStart!.seen).toHaveLength(total);
  expect(new Set(fromStart!.seen).size).toBe(total);
  expect(kept.seen).toEqual(fromStart!.seen);
  expect(fromMiddle!.seen).toEqual(fromStart!.seen.slice(100));
  const { rows } = await db.pool.query(
    'select count(*)::int as n, max(seq)::int as last from changes',
  );
  expect(rows).toEqual([{ n: total, last: total }]);
  const batches = total / perBatch;
  expect(await verifyChain(db, signingKey)).toMatchObject({ entries: batches, faults: [] });
}, 60_000);
