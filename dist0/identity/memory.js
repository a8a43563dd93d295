/** For how long a key, grant or department found in the database may be answered from memory. */
export const rememberedFor = 1000;
const memories = new WeakMap();
/** The memory of a database: whoever changes keys or grants through the same Database clears it. */
export function memoryOf(db) {
    const known = memories.get(db);
    if (known)
        return known;
    const memory = { keys: new Map(), grants: new Map(), departments: new Map(), uses: new Map() };
    memories.set(db, memory);
    return memory;
}
/** Forgets every key and grant of a database: the next request reads them anew. */
export function forget(db) {
    const { keys, grants } = memoryOf(db);
    keys.clear();
    grants.clear();
}
