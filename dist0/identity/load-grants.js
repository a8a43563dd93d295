import { parseCondition } from "../catalogue/condition.js";
import { memoryOf } from "./memory.js";
import { recall } from "./recall.js";
/** The grants in force at a moment that name one of the holders: not revoked, from <= at < until. */
export async function loadGrants(db, holders, at) {
    return (await notEnded(db, holders, at)).filter(inForce(at));
}
/** The same, read at most once a second; a grant begins and ends on time all the same. */
export async function grantsOf(holders, { db, at }) {
    const name = JSON.stringify(holders.map(({ kind, name }) => [kind, name]));
    const load = () => notEnded(db, holders, at);
    return (await recall(memoryOf(db).grants, name, { at, load })).filter(inForce(at));
}
async function notEnded({ prisma }, holders, at) {
    const stored = await prisma.grant.findMany({
        where: {
            OR: holders.map(({ kind, name }) => ({ holderKind: kind, holder: name })),
            revokedAt: null,
            until: { gt: at },
        },
        orderBy: { id: 'asc' },
    });
    return stored.map(grantFrom);
}
const inForce = (at) => ({ from, until }) => from <= at && at < until;
const grantFrom = ({ rows, ...grant }) => ({
    id: grant.id,
    catalogue: grant.catalogue,
    fields: grant.fields,
    ...(rows === null ? {} : { rows: parseCondition(rows) }),
    purpose: grant.purpose,
    basis: grant.basis,
    from: grant.from,
    until: grant.until,
});
