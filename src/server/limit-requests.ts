import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitedKinds, type LimitedKind } from '../base/limit-settings.ts';
import type { Viewer } from '../disclosure/viewer.ts';
import { assertionHeader } from '../identity/assertion.ts';
import { isKnownKey } from '../identity/remembered.ts';
import { claimedIn } from '../identity/ways/forwarded.ts';
import { faultTraces } from './fault.ts';
import type { Platform } from './platform.ts';
import { rateRefused } from './rates/errors.ts';
import { createFailedCredentials, type FailedCredentials } from './rates/failed-credentials.ts';
import { secondsUntil, tellRates } from './rates/headers.ts';
import { createLeases, type Leases, type Taken } from './rates/leases.ts';
import { policiesOf, type Policy } from './rates/policy.ts';
import { senderOf } from './rates/sender.ts';
import { sharedCounts } from './rates/shared-counts.ts';
import { ownCredentials, viewerOf } from './viewer.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, found at the door; absent where only the gateway's word counts. */
    viewer?: Viewer;
  }
}

interface Limiting {
  readonly platform: Platform;
  readonly leases: Leases;
  readonly failed: FailedCredentials;
  readonly policies: Readonly<Record<LimitedKind, readonly Policy[]>>;
}

/** At the door of every route: who asks, and whether he has asked too often. */
export function addRequestLimits(app: FastifyInstance, platform: Platform): void {
  const limiting = limitingOf(platform);
  app.decorateRequest('viewer');
  app.addHook('onRequest', (request, reply, done) => {
    if (isFree(request, platform)) return done();
    const { authorization } = request.headers;
    const waited =
      authorization === undefined
        ? limit(request, reply, limiting)
        : identified(request, limiting).then(() => limit(request, reply, limiting));
    if (waited instanceof Promise) waited.then(done, done);
    else done(waited);
  });
}

function limitingOf(platform: Platform): Limiting {
  const { db, signingKey, log, config } = platform;
  const leases = createLeases(sharedCounts(db, signingKey), (error) =>
    log.warn({ fault: faultTraces(error) }, 'requests could not be counted together'),
  );
  const pairs = limitedKinds.map((kind) => [kind, policiesOf(kind, config.limits)] as const);
  return {
    platform,
    leases,
    failed: createFailedCredentials(leases, config.limits.failedCredentials),
    policies: Object.fromEntries(pairs) as unknown as Limiting['policies'],
  };
}

// Asked by machines every few seconds, or sent on by a gateway that has counted already.
function isFree(request: FastifyRequest, platform: Platform): boolean {
  const { url = '' } = request.routeOptions;
  const { role } = platform.config;
  if (/^\/(health\/|portal\/|metrics$)/.test(url)) return true;
  if (role.kind !== 'subgraph') return false;
  const assertion = request.headers[assertionHeader];
  return url === '/graphql' || (!!assertion && isSigned(String(assertion), role, platform));
}

const isSigned = (assertion: string, role: { readonly department: string }, platform: Platform) =>
  claimedIn(assertion, role.department, platform) !== undefined;

async function identified(request: FastifyRequest, limiting: Limiting): Promise<void> {
  const { platform, failed } = limiting;
  const { authorization = '' } = request.headers;
  const at = platform.clock();
  const now = at.getTime();
  failed.check(request.ip, now, () => isKnownKey(authorization, platform));
  try {
    request.viewer = await viewerOf(ownCredentials(request), platform, at);
    request.notes.viewer = request.viewer.kind;
  } catch (error) {
    await failed.note(request.ip, error, now);
    throw error;
  }
}

function limit(
  request: FastifyRequest,
  reply: FastifyReply,
  { platform, leases, policies }: Limiting,
): Error | undefined | Promise<Error | undefined> {
  const now = platform.clock().getTime();
  const { kind, whom } = senderOf(request, request.viewer, platform.config.limits);
  const takens = policies[kind].map((policy) => leases.take(policy, whom, now));
  if (!takens.some((taken) => taken instanceof Promise))
    return told(reply, takens as readonly Taken[], now);
  const all = Promise.all(takens.map((taken) => Promise.resolve(taken)));
  return all.then((known) => told(reply, known, now));
}

function told(reply: FastifyReply, takens: readonly Taken[], now: number): Error | undefined {
  tellRates(reply, takens, now);
  const over = takens.find(({ allowed }) => !allowed);
  if (!over) return undefined;
  const refusal = over.policy.seconds > 60 ? rateRefused.quotaUsed : rateRefused.tooFast;
  return refusal(secondsUntil(over, now));
}
