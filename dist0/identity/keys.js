import { departmentUnknown, keyRefused } from "./admin-errors.js";
import { isUuid } from "./is-uuid.js";
import { keyHash, newKeyText } from "./key-text.js";
import { forget } from "./memory.js";
/** Makes a key. Its text is returned this once and kept nowhere. */
export async function createKey(draft, { db, at, signingKey, departmentExists }) {
    await checkDraft(draft, { at, departmentExists });
    const text = newKeyText();
    const { name, kind, department, expiresAt, sample } = draft;
    const hash = keyHash(text, signingKey);
    const prefix = text.slice(0, 11);
    const key = await db.prisma.apiKey.create({
        data: { name: name.trim(), kind, department, expiresAt, sample, prefix, hash, createdAt: at },
        omit: { hash: true },
    });
    return { key, text };
}
async function checkDraft({ name, kind, department, expiresAt }, { at, departmentExists }) {
    if (name.trim() === '')
        throw keyRefused.withoutName();
    if (expiresAt && expiresAt <= at)
        throw keyRefused.expiryPast();
    if (kind !== 'OFFICER') {
        if (department !== undefined)
            throw keyRefused.withDepartment(kind);
        return;
    }
    if (!department)
        throw keyRefused.withoutDepartment();
    if (!(await departmentExists(department)))
        throw departmentUnknown(department);
}
/** All keys, oldest first. */
export function listKeys({ prisma }) {
    return prisma.apiKey.findMany({
        omit: { hash: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
}
/** Ends a key for good: at once in this process, within a second in others. */
export async function revokeKey(db, id, at) {
    const key = await findKey(db, id);
    if (key.revokedAt)
        return key;
    const revoked = await db.prisma.apiKey.update({
        where: { id },
        data: { revokedAt: at },
        omit: { hash: true },
    });
    forget(db);
    return revoked;
}
/** The key of an id, or a refusal. */
export async function findKey({ prisma }, id) {
    const key = isUuid(id)
        ? await prisma.apiKey.findUnique({ where: { id }, omit: { hash: true } })
        : null;
    if (!key)
        throw keyRefused.notFound(id);
    return key;
}
