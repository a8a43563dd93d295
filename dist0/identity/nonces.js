const seenBy = new WeakMap();
/** Takes a nonce; false where this process took it before, within the last `generation` milliseconds. */
export function takeNonce(nonce, { db, at, generation }) {
    const nonces = seenBy.get(db) ?? { since: at.getTime(), current: new Set(), before: new Set() };
    seenBy.set(db, nonces);
    if (at.getTime() - nonces.since >= generation) {
        nonces.before = nonces.current;
        nonces.current = new Set();
        nonces.since = at.getTime();
    }
    if (nonces.current.has(nonce) || nonces.before.has(nonce))
        return false;
    nonces.current.add(nonce);
    return true;
}
