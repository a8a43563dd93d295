import { deriveKey } from "./derive-key.js";
/** The secret that hides names in the ids of records; the same for every door of one installation. */
export const identitySecret = (signingKey) => deriveKey(signingKey, 'record identity').toString('base64url');
