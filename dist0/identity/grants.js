import { departmentUnknown, grantRefused } from "./admin-errors.js";
import { checkGrant } from "./check-grant.js";
import { isUuid } from "./is-uuid.js";
import { findKey } from "./keys.js";
import { forget } from "./memory.js";
/** Gives a grant: exactly these fields, records and period, for a stated purpose and basis. */
export async function addGrant(draft, giving) {
    checkGrant(draft, giving.catalogues);
    await checkHolder(draft.holder, giving);
    const { holder, fields, purpose, basis, ...terms } = draft;
    const grant = await giving.db.prisma.grant.create({
        data: {
            ...terms,
            holderKind: holder.kind,
            holder: holder.name,
            fields: [...new Set(fields)],
            purpose: purpose.trim(),
            basis: basis.trim(),
            createdAt: giving.at,
            createdBy: giving.by,
        },
    });
    forget(giving.db);
    return grant;
}
async function checkHolder({ kind, name }, { db, departmentExists }) {
    if (kind === 'KEY')
        await findKey(db, name);
    if (kind === 'DEPARTMENT' && !(await departmentExists(name)))
        throw departmentUnknown(name);
}
/** All grants, also ended and revoked ones, oldest first. */
export function listGrants({ prisma }) {
    return prisma.grant.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}
/** Ends a grant: at once in this process, within a second in others. */
export async function revokeGrant(db, id, at) {
    const grant = isUuid(id) ? await db.prisma.grant.findUnique({ where: { id } }) : null;
    if (!grant)
        throw grantRefused.notFound(id);
    if (grant.revokedAt)
        return grant;
    const revoked = await db.prisma.grant.update({ where: { id }, data: { revokedAt: at } });
    forget(db);
    return revoked;
}
