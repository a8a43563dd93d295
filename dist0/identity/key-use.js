import { memoryOf } from "./memory.js";
const minute = 60_000;
/** Writes when a key was last used, at most once a minute; the answer does not wait for it. */
export function noteUse({ id, lastUsedAt }, { db, at, log }) {
    const { uses } = memoryOf(db);
    const before = new Date(at.getTime() - minute);
    if ((uses.get(id) ?? lastUsedAt?.getTime() ?? -Infinity) > before.getTime())
        return;
    uses.set(id, at.getTime());
    const unwritten = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] };
    db.prisma.apiKey
        .updateMany({ where: { id, ...unwritten }, data: { lastUsedAt: at } })
        .catch((error) => log?.warn({ err: error }, 'the last use of a key was not written'));
}
