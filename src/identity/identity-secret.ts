import { deriveKey } from './derive-key.ts';

/** The secret that hides names in the ids of records; the same for every door of one installation. */
export const identitySecret = (signingKey: string): string =>
  deriveKey(signingKey, 'record identity').toString('base64url');
