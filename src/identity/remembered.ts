import type { Database } from '../base/database.ts';
import { bearerOf } from './bearer.ts';
import { keyHash } from './key-text.ts';
import { memoryOf } from './memory.ts';

/** Whether a credential is a key that this process has found good before; nothing is asked for it. */
export function isKnownKey(
  authorization: string,
  { db, signingKey }: { readonly db: Database; readonly signingKey: string },
): boolean {
  try {
    const hash = keyHash(bearerOf(authorization) ?? '', signingKey);
    return hash !== undefined && memoryOf(db).keys.get(hash) !== undefined;
  } catch {
    return false; // no credential at all
  }
}
