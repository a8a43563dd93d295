import { recent } from '../../base/recent.ts';
import { blockOf, type Policy } from './policy.ts';
import type { Count } from './shared-counts.ts';

/** What became of one request under one policy. */
export interface Taken {
  readonly policy: Policy;
  readonly allowed: boolean;
  /** What nobody has taken yet, as of when this process last asked. */
  readonly remaining: number;
  /** When the period ends, in milliseconds since 1970. */
  readonly until: number;
}

/** What a process may still give out of a policy's quota without asking. */
interface Lease {
  left: number;
  readonly remaining: number;
  readonly until: number;
}

/** Takes one of somebody's quota; only about every hundredth of it waits for the database. */
export interface Leases {
  take(policy: Policy, whom: string, now: number): Taken | Promise<Taken>;
  /** Whether nothing is left, as far as this process knows. */
  spent(policy: Policy, whom: string, now: number): Taken | undefined;
}

const mostKept = 100_000;
const patience = 1_000;

/**
 * Quotas that hold across processes: each takes a block of the shared count at a time and gives it out from memory,
 * so that all together never give out more than the quota. Where the count cannot be asked, a block a second is given.
 */
export function createLeases(count: Count, failed: (error: unknown) => void): Leases {
  // A flood of addresses must not fill the memory.
  const kept = recent<Lease>(mostKept);
  const asked = new Map<string, Promise<void>>();

  const take: Leases['take'] = (policy, whom, now) => {
    const lease = kept.get(nameOf(policy, whom));
    if (lease && now < lease.until) {
      if (lease.left > 0) {
        lease.left -= 1;
        return takenOf(policy, lease, true);
      }
      if (lease.remaining === 0) return takenOf(policy, lease, false);
    }
    return takeAnew(policy, whom, now);
  };

  const takeAnew = async (policy: Policy, whom: string, now: number): Promise<Taken> => {
    const name = nameOf(policy, whom);
    const asking = asked.get(name) ?? renew(policy, whom, now).finally(() => asked.delete(name));
    asked.set(name, asking);
    await asking;
    return take(policy, whom, now);
  };

  const renew = async (policy: Policy, whom: string, now: number): Promise<void> => {
    const block = blockOf(policy);
    const started = performance.now();
    const { taken, endsIn } = await count(policy, whom, block).catch((error: unknown) => {
      failed(error);
      return { taken: block, endsIn: patience };
    });
    const left = Math.max(0, block - Math.max(0, taken - policy.quota));
    const remaining = Math.max(0, policy.quota - taken);
    const until = now + performance.now() - started + Math.max(1, endsIn);
    kept.set(nameOf(policy, whom), { left, remaining, until });
  };

  const spent: Leases['spent'] = (policy, whom, now) => {
    const lease = kept.get(nameOf(policy, whom));
    const none = lease && now < lease.until && lease.left === 0 && lease.remaining === 0;
    return none ? takenOf(policy, lease, false) : undefined;
  };

  return { take, spent };
}

const nameOf = ({ name }: Policy, whom: string) => `${name} ${whom}`;

const takenOf = (policy: Policy, { remaining, until }: Lease, allowed: boolean): Taken => ({
  policy,
  allowed,
  remaining,
  until,
});
