import { deriveKey } from './derive-key.ts';

/** Hides masked key values in the ids of records; the same for as long as the signing key is. */
export const recordIdentitySecret = (signingKey: string): string =>
  deriveKey(signingKey, 'record identity').toString('base64url');
