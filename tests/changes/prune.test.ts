import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/base/config.ts';
import { propagationOf } from '../../src/changes/acknowledge.ts';
import type { FeedQuestion } from '../../src/changes/feed.ts';
import { listManifests, writeManifests } from '../../src/changes/manifest.ts';
import { pruneChanges } from '../../src/changes/prune.ts';
import { publicContents } from '../../src/query/public-contents.ts';
import { testExchange, today, type TestExchange } from '../support/exchange.ts';
import { citizen } from '../support/viewers.ts';
import { announce, followingAs, readTold } from './following.ts';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await testExchange();
});
afterAll(() => exchange.close());
beforeEach(() => exchange.db.pool.query('truncate changes, change_counter, audit_entries'));

const ago = (days: number) => new Date(today.getTime() - days * 24 * 3600 * 1000);
const [one, two] = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string];

const read = (question: Partial<FeedQuestion> = {}) =>
  readTold({ first: 100, ...question }, followingAs(citizen, exchange));
const prune = () => pruneChanges(exchange.db, { at: today, days: 90 });

/** Two changes that are too old, one on the edge, one of today. */
async function history(): Promise<string[]> {
  await announce(exchange.db, { recordId: one, at: ago(100) });
  await announce(exchange.db, { recordId: two, at: ago(91) });
  await announce(exchange.db, { recordId: one, at: ago(90), kind: 'CORRECTED', version: 2 });
  await announce(exchange.db, { recordId: one, at: today, kind: 'WITHDRAWN', cause: 'ERROR' });
  return (await read()).events.map(({ cursor }) => cursor);
}

describe('changes that are older than is promised', () => {
  test('are told no more, and a cursor before them is refused', async () => {
    const [first, second, third] = await history();
    await prune();
    expect((await read()).events.map(({ kind }) => kind)).toEqual(['CORRECTED', 'WITHDRAWN']);
    await expect(read({ after: first })).rejects.toMatchObject({
      code: 'CHANGES_CURSOR_PRUNED',
      facts: { status: 410, hint: expect.stringContaining('/feed/snapshot/') },
    });
    expect((await read({ after: second })).events).toHaveLength(2);
    expect((await read({ after: third })).events).toHaveLength(1);
  });

  test('are deleted by the next run, but for the last change of each record', async () => {
    await history();
    const stored = async () =>
      (await exchange.db.pool.query<{ seq: string }>('select seq from changes order by seq')).rows;
    expect([await prune(), (await stored()).length]).toEqual([0, 4]);
    expect(await prune()).toBe(1);
    expect((await stored()).map(({ seq }) => seq)).toEqual(['2', '3', '4']);
    expect(
      await propagationOf(exchange.db.pool, { recordId: two, part: 'credit-office' }),
    ).toMatchObject({ kind: 'PUBLISHED' });
    const { rows } = await exchange.db.pool.query('select action from audit_entries');
    expect(rows.map(({ action }) => action)).toEqual(['CHANGES_PRUNED', 'CHANGES_PRUNED']);
    expect([await prune(), await prune()]).toEqual([0, 0]);
  });

  test('leave the feed where it ends, also where none is left', async () => {
    await announce(exchange.db, { recordId: one, at: ago(100) });
    await exchange.db.pool.query('update changes set record_id = null');
    const { end } = await read();
    await prune();
    await prune();
    expect((await exchange.db.pool.query('select from changes')).rowCount).toBe(0);
    expect(await read({ after: end })).toEqual({ events: [], end, more: false });
    await writeManifests(
      { ...exchange, contents: publicContents },
      { day: '2026-11-22', at: today },
    );
    for (const { seq } of await listManifests(exchange.db.pool, {})) expect(seq).toBe('1');
    await announce(exchange.db, { recordId: two });
    expect((await read({ after: end })).events).toHaveLength(1);
  });
});

test.each([
  [undefined, 90],
  ['90', 90],
  ['400', 400],
])('MULU_FEED_DAYS=%s keeps them %s days', (days, expected) => {
  expect(readConfig({ MULU_FEED_DAYS: days }).feedDays).toBe(expected);
});

test('fewer than 90 days are refused', () => {
  expect(() => readConfig({ MULU_FEED_DAYS: '89' })).toThrow('MULU_FEED_DAYS');
});
