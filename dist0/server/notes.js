/** Notes of a request that has just arrived. */
export const freshNotes = () => ({ startedAt: performance.now(), codes: new Set() });
/** An operation's name, if it is a name: clients can write anything there. */
export const safeName = (name) => name && /^[A-Za-z0-9_]{1,64}$/.test(name) ? name : undefined;
