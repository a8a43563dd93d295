import { createHmac } from 'node:crypto';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Database } from '../../base/database.ts';
import { deriveKey } from '../../identity/derive-key.ts';
import type { Policy } from './policy.ts';

/** How many were taken under a policy by all processes together, these included, and when the period ends. */
export interface Counted {
  readonly taken: number;
  readonly endsIn: number;
}

/** Adds to what somebody has taken in the current period. */
export type Count = (policy: Policy, whom: string, points: number) => Promise<Counted>;

/** Counts in PostgreSQL, so that every process of an exchange counts together; whom is kept as a hash only. */
export function sharedCounts(db: Pick<Database, 'pool'>, signingKey: string): Count {
  const limiters = new Map<Policy, RateLimiterPostgres>();
  const hashKey = deriveKey(signingKey, 'counted senders');
  return async (policy, whom, points) => {
    const limiter = limiters.get(policy) ?? limiterOf(policy, db);
    limiters.set(policy, limiter);
    const name = createHmac('sha256', hashKey).update(whom).digest('base64url');
    const { consumedPoints, msBeforeNext } = await limiter.penalty(name, points);
    return { taken: consumedPoints, endsIn: msBeforeNext };
  };
}

const limiterOf = ({ name, quota, seconds }: Policy, { pool }: Pick<Database, 'pool'>) =>
  new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_counts',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    points: quota,
    duration: seconds,
  });
