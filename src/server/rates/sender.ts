import type { FastifyRequest } from 'fastify';
import { countedAddress, isLoopback } from '../../base/addresses.ts';
import type { LimitedKind, LimitSettings } from '../../base/limit-settings.ts';
import type { Viewer } from '../../disclosure/viewer.ts';

/** For whom a request is counted: a credential's holder, else the address it comes from. */
export interface Sender {
  readonly kind: LimitedKind;
  readonly whom: string;
}

/** Who sends a request. A caller on this machine is its operator, unless a proxy is known to stand there. */
export function senderOf(
  { ip }: Pick<FastifyRequest, 'ip'>,
  viewer: Viewer | undefined,
  { trustedProxies }: Pick<LimitSettings, 'trustedProxies'>,
): Sender {
  const known = viewer !== undefined && viewer.kind !== 'ANONYMOUS';
  const whom = known ? viewer.name : countedAddress(ip);
  if (trustedProxies.length === 0 && isLoopback(ip)) return { kind: 'local', whom };
  return { kind: known ? kinds[viewer.kind] : 'anonymous', whom };
}

const kinds: Readonly<Record<Viewer['kind'], LimitedKind>> = {
  ANONYMOUS: 'anonymous',
  APP: 'app',
  PLATFORM: 'platform',
  OFFICER: 'officer',
  AUDITOR: 'auditor',
  SYSTEM: 'local',
};
