import { addressList } from './addresses.ts';
import { wrongSetting } from './errors.ts';
import { setting, text, type Environment } from './settings.ts';

/** Whose requests are counted apart: kinds of viewers, and callers on this machine itself. */
export const limitedKinds = [
  'anonymous',
  'app',
  'platform',
  'officer',
  'auditor',
  'local',
] as const;

export type LimitedKind = (typeof limitedKinds)[number];

/** How many requests may come, by kind of sender; absent where nothing is limited. */
export type Allowances = Readonly<Partial<Record<LimitedKind, number>>>;

/** What keeps one caller from taking the whole exchange. */
export interface LimitSettings {
  readonly perMinute: Allowances;
  readonly perDay: Allowances;
  /** How many credentials that nobody holds an address may try in a minute. */
  readonly failedCredentials: number;
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Where the operations stand that alone may be sent; absent where any may. */
  readonly registeredOperations?: string;
}

const usualPerMinute = {
  anonymous: 6_000,
  app: 30_000,
  platform: 60_000,
  officer: 60_000,
  auditor: 60_000,
  local: 6_000_000,
};

/** The settings of limits in the environment. */
export function readLimits(env: Environment): LimitSettings {
  const most = { least: 1, most: 1_000_000, or: 100 };
  return {
    perMinute: readAllowances(env, 'MULU_RATE_LIMITS', usualPerMinute),
    perDay: readAllowances(env, 'MULU_DAILY_QUOTAS', { app: 1_000_000 }),
    failedCredentials: setting.whole(env, 'MULU_FAILED_CREDENTIALS', most),
    trustedProxies: readProxies(env),
    registeredOperations: text(env, 'MULU_REGISTERED_OPERATIONS'),
  };
}

// "off", or what differs from the usual: anonymous=600,app=6000.
function readAllowances(env: Environment, name: string, usual: Allowances): Allowances {
  if (text(env, name)?.toLowerCase() === 'off') return {};
  const given = setting.list(env, name).map((pair) => {
    const [, kind, most] = /^([a-z]+)=(\d{1,9})$/.exec(pair) ?? [];
    const known = limitedKinds.find((one) => one === kind);
    if (!known || Number(most) < 1)
      throw wrongSetting(
        name,
        `must be off, or list <kind>=<number> pairs with kinds of ${limitedKinds.join(', ')}`,
        pair,
      );
    return [known, Number(most)] as const;
  });
  return { ...usual, ...Object.fromEntries(given) };
}

function readProxies(env: Environment): readonly string[] {
  const name = 'MULU_TRUSTED_PROXIES';
  const proxies = setting.list(env, name);
  if (!addressList(proxies))
    throw wrongSetting(name, 'must list addresses or networks like 10.0.0.0/8');
  return proxies;
}
