import { deriveKey } from './derive-key.ts';

/**
 * The secret that hides names in the ids of records; the same for every door of one installation, and
 * for as long as the oldest signing key is remembered: a record keeps its id.
 */
export const identitySecret = (signingKey: string, previous: readonly string[] = []): string =>
  deriveKey(previous.at(-1) ?? signingKey, 'record identity').toString('base64url');
