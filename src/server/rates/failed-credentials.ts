import { countedAddress } from '../../base/addresses.ts';
import { Refusal } from '../../base/refusal.ts';
import { rateRefused } from './errors.ts';
import { secondsUntil } from './headers.ts';
import type { Leases } from './leases.ts';

/** Slows down who tries credentials: an address has so many wrong guesses a minute. */
export interface FailedCredentials {
  /** Refuses an address that has none left, unless its credential is known to be good. */
  check(ip: string, now: number, isKnown: () => boolean): void;
  /** Counts a refusal, if it is of a credential that nobody holds. */
  note(ip: string, refusal: unknown, now: number): Promise<void>;
}

/** Counts wrong guesses by address, across processes. */
export function createFailedCredentials(leases: Leases, quota: number): FailedCredentials {
  const policy = { name: 'failed-credentials', quota, seconds: 60 };
  return {
    check: (ip, now, isKnown) => {
      const spent = leases.spent(policy, countedAddress(ip), now);
      if (spent && !isKnown()) throw rateRefused.tooManyFailed(secondsUntil(spent, now));
    },
    note: async (ip, refusal, now) => {
      if (refusal instanceof Refusal && guesses.has(refusal.code))
        await leases.take(policy, countedAddress(ip), now);
    },
  };
}

// An expired or revoked key was somebody's: its holder has to be told, not slowed down.
const guesses: ReadonlySet<string> = new Set([
  'IDENTITY_CREDENTIAL_UNREADABLE',
  'IDENTITY_KEY_MALFORMED',
  'IDENTITY_KEY_UNKNOWN',
  'IDENTITY_TOKENS_NOT_ACCEPTED',
  'IDENTITY_TOKEN_MALFORMED',
  'IDENTITY_TOKEN_ALGORITHM_REFUSED',
  'IDENTITY_TOKEN_KEY_UNKNOWN',
  'IDENTITY_TOKEN_FORGED',
]);
