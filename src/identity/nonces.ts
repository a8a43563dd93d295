import type { Database } from '../base/database.ts';

/** The nonces that were seen, in two generations: what is older than one generation has lapsed anyway. */
interface Nonces {
  since: number;
  current: Set<string>;
  before: Set<string>;
}

const seenBy = new WeakMap<Database, Nonces>();

/** Takes a nonce; false where this process took it before, within the last `generation` milliseconds. */
export function takeNonce(
  nonce: string,
  { db, at, generation }: { readonly db: Database; readonly at: Date; readonly generation: number },
): boolean {
  const nonces = seenBy.get(db) ?? { since: at.getTime(), current: new Set(), before: new Set() };
  seenBy.set(db, nonces);
  if (at.getTime() - nonces.since >= generation) {
    nonces.before = nonces.current;
    nonces.current = new Set();
    nonces.since = at.getTime();
  }
  if (nonces.current.has(nonce) || nonces.before.has(nonce)) return false;
  nonces.current.add(nonce);
  return true;
}
