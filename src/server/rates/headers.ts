import type { FastifyReply } from 'fastify';
import type { Taken } from './leases.ts';
import type { Policy } from './policy.ts';

/** The headers of draft-ietf-httpapi-ratelimit-headers: what holds, and what is left of it. */
export function tellRates(reply: FastifyReply, takens: readonly Taken[], now: number): void {
  if (takens.length === 0) return;
  reply.header('ratelimit-policy', takens.map(({ policy }) => policyItem(policy)).join(', '));
  reply.header('ratelimit', takens.map((taken) => stateItem(taken, now)).join(', '));
}

/** Seconds until a period ends, for Retry-After. */
export const secondsUntil = ({ until }: Pick<Taken, 'until'>, now: number): number =>
  Math.max(1, Math.ceil((until - now) / 1000));

const policyItem = ({ name, quota, seconds }: Policy) => `"${name}";q=${quota};w=${seconds}`;

// When the period ends matters once half of the quota is gone; until then answers are alike from second to second.
function stateItem(taken: Taken, now: number): string {
  const { policy, remaining } = taken;
  const state = `"${policy.name}";r=${remaining}`;
  return remaining * 2 < policy.quota ? `${state};t=${secondsUntil(taken, now)}` : state;
}
