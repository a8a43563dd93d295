import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { transaction, openDatabase, type Database } from '../../src/base/database.ts';
import { verifyChain } from '../../src/audit/verify.ts';
import { hashBatches } from '../../src/publication/batch-hash.ts';
import { approveBatch } from '../../src/publication/review.ts';
import { readChanges } from '../../src/changes/feed.ts';
import { signingKey, testExchange, today, type TestExchange } from '../support/exchange.ts';
import { startProcess, type Subgraph } from '../support/federation.ts';
import { citizen, officerOf } from '../support/viewers.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { followingAs } from './following.ts';

const writers = 8;
const records = 20_000;
const perBatch = 250;

let exchange: TestExchange;
let server: Subgraph;
let directory: string;
beforeAll(async () => {
  exchange = await testExchange();
  directory = mkdtempSync(join(tmpdir(), 'mulu-reader-'));
  const settings = { MULU_SIGNING_KEY: signingKey, PORT: '0', LOG_LEVEL: 'silent' };
  server = await startProcess({ ...settings, DATABASE_URL: exchange.db.url });
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(directory, { recursive: true, force: true });
  await exchange.close();
});

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
      reader.seen.push(id!);
    }
    reader.cursor = page.end;
    if (page.events.length === 0) await pause(10);
  }
}

/** A reader in a process of its own, over HTTP; it keeps what it has read in a file. */
const startReader = (file: string, until: number) =>
  spawn(process.execPath, ['tests/changes/feed-reader.mjs', server.url, file, String(until)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** The ids that are kept in whole lines; of a line that was being written when it was killed nothing counts. */
function keptIn(file: string): string[] {
  if (!existsSync(file)) return [];
  const whole = readFileSync(file, 'utf8').replace(/[^\n]*$/, '');
  writeFileSync(file, whole);
  const lines = whole.split('\n').filter(Boolean);
  return lines.flatMap((line) => (JSON.parse(line) as { ids: string[] }).ids);
}

/** Kills the reader with SIGKILL in the middle, and lets another process go on after its last stored cursor. */
async function killAndResume(file: string, until: number): Promise<string[]> {
  const first = startReader(file, until);
  const ended = once(first, 'exit');
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length : 0);
  while (read() <= 10) await pause(10);
  first.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  const kept = keptIn(file);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(until);
  const [code] = (await once(startReader(file, until), 'exit')) as [number];
  expect(code).toBe(0);
  return keptIn(file);
}

test('8 writers publish 20,000 records; 3 readers see each exactly once, in one order', async () => {
  const { db } = exchange;
  await publish(db, 0, 0);
  const { end: middle } = await readChanges({ first: 100 }, followingAs(citizen, exchange));
  const [fromStart, fromMiddle]: Reader[] = [
    { seen: [], cursor: undefined },
    { seen: [], cursor: middle },
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
  const killed = killAndResume(join(directory, 'read.ndjson'), total);
  const [seen] = await Promise.all([killed, ...writing, ...reading]);
  await Promise.all(others.map((one) => one.close()));

  expect(fromStart!.seen).toHaveLength(total);
  expect(new Set(fromStart!.seen).size).toBe(total);
  expect(seen).toEqual(fromStart!.seen);
  expect(fromMiddle!.seen).toEqual(fromStart!.seen.slice(100));
  const { rows } = await db.pool.query(
    'select count(*)::int as n, max(seq)::int as last from changes',
  );
  expect(rows).toEqual([{ n: total, last: total }]);
  const batches = total / perBatch;
  expect(await verifyChain(db, signingKey)).toMatchObject({ entries: batches, faults: [] });
}, 240_000);
