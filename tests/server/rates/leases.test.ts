import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../src/base/database.ts';
import { createLeases, type Leases } from '../../../src/server/rates/leases.ts';
import { sharedCounts, type Count } from '../../../src/server/rates/shared-counts.ts';
import { testDatabase } from '../../support/database.ts';

let db: Database;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const signingKey = 'a signing key of more than thirty-two characters';
const silent = () => undefined;

/** One process of an exchange, and how often it has asked the database. */
function process(): { readonly leases: Leases; readonly asked: () => number } {
  const shared = sharedCounts(db, signingKey);
  let asked = 0;
  const count: Count = (...args) => {
    asked += 1;
    return shared(...args);
  };
  return { leases: createLeases(count, silent), asked: () => asked };
}

const policyOf = (name: string, quota: number, seconds = 60) => ({ name, quota, seconds });

describe('a quota', () => {
  test('holds exactly, over processes that take from it at once', async () => {
    const policy = policyOf('shared', 1000);
    const processes = [process(), process(), process()];
    const takes = Array.from({ length: 1500 }, (_, i) =>
      Promise.resolve(processes[i % 3]!.leases.take(policy, 'key:1', Date.now())),
    );
    const takens = await Promise.all(takes);
    // What a process holds of its last block when the others are done, nobody else gets.
    const allowed = takens.filter((taken) => taken.allowed).length;
    expect(allowed).toBeLessThanOrEqual(1000);
    expect(allowed).toBeGreaterThan(1000 - 3 * 10);
  });

  test('is used up to the last by one process alone, and asked for every hundredth time', async () => {
    const { leases, asked } = process();
    const policy = policyOf('alone', 1000);
    let allowed = 0;
    for (let i = 0; i < 1100; i += 1)
      if ((await leases.take(policy, 'key:1', Date.now())).allowed) allowed += 1;
    expect([allowed, asked()]).toEqual([1000, 100]);
  });

  test('is one holder’s, and one policy’s', async () => {
    const { leases } = process();
    const [one, other] = [policyOf('first', 1), policyOf('second', 1)];
    const now = Date.now();
    expect((await leases.take(one, 'key:1', now)).allowed).toBe(true);
    expect((await leases.take(one, 'key:1', now)).allowed).toBe(false);
    expect((await leases.take(one, 'key:2', now)).allowed).toBe(true);
    expect((await leases.take(other, 'key:1', now)).allowed).toBe(true);
    expect(leases.spent(one, 'key:1', now)).toMatchObject({ allowed: false, remaining: 0 });
    expect(leases.spent(one, 'key:3', now)).toBeUndefined();
  });

  test('is whole again in the next period', async () => {
    const { leases } = process();
    const policy = policyOf('short', 1, 1);
    await leases.take(policy, 'key:1', Date.now());
    const over = await leases.take(policy, 'key:1', Date.now());
    expect(over.allowed).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, over.until - Date.now() + 5));
    expect((await leases.take(policy, 'key:1', Date.now())).allowed).toBe(true);
  });

  test('is a hundredth a second where nobody can be asked', async () => {
    const failures: unknown[] = [];
    const broken = () => Promise.reject(new Error('away'));
    const leases = createLeases(broken, (error) => failures.push(error));
    const policy = policyOf('broken', 200);
    const now = Date.now();
    const allowed = [];
    for (const at of [now, now, now + 1000, now + 1000, now + 2000])
      allowed.push((await leases.take(policy, 'key:1', at)).allowed);
    expect(allowed).toEqual([true, true, true, true, true]);
    expect(failures).toHaveLength(3);
  });
});

test('who is counted is kept as a hash only', async () => {
  const { leases } = process();
  await leases.take(policyOf('hashed', 10), '203.0.113.9', Date.now());
  const { rows } = await db.pool.query<{ key: string }>('SELECT key FROM rate_counts');
  expect(rows.some(({ key }) => key.startsWith('hashed:'))).toBe(true);
  expect(JSON.stringify(rows)).not.toContain('203.0.113');
});
