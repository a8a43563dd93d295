import { tokenRefused } from "./errors.js";
import { grantsOf } from "./load-grants.js";
import { memoryOf } from "./memory.js";
import { recall } from "./recall.js";
/**
 * The viewer that a token's claims name: `sub`, `roles` (a list, or words in one text) and, for
 * officers, `department`. Of several roles the first of the list below counts: rights never add up.
 */
export async function tokenViewer(claims, asking) {
    const { sub } = claims;
    if (typeof sub !== 'string' || sub === '')
        throw tokenRefused.claim('sub');
    const roles = rolesOf(claims['roles']);
    const role = precedence.find(({ name }) => roles.includes(name));
    if (!role)
        throw tokenRefused.role();
    const holders = [{ kind: 'SUBJECT', name: sub }];
    const viewer = { kind: role.kind, name: `subject:${sub}` };
    if (role.kind !== 'OFFICER')
        return { ...viewer, grants: await grantsOf(holders, asking) };
    const department = await departmentOf(claims, asking);
    holders.push({ kind: 'DEPARTMENT', name: department });
    return { ...viewer, department, grants: await grantsOf(holders, asking) };
}
const precedence = [
    { name: 'officer', kind: 'OFFICER' },
    { name: 'auditor', kind: 'AUDITOR' },
    { name: 'platform', kind: 'PLATFORM' },
    { name: 'app', kind: 'APP' },
];
function rolesOf(claim) {
    if (Array.isArray(claim))
        return claim;
    if (claim !== undefined && typeof claim !== 'string')
        throw tokenRefused.claim('roles');
    return claim?.split(/\s+/) ?? [];
}
async function departmentOf(claims, asking) {
    const code = claims['department'];
    if (typeof code !== 'string')
        throw tokenRefused.department();
    const known = await recall(memoryOf(asking.db).departments, code, {
        at: asking.at,
        load: () => asking.departmentExists(code),
    });
    if (!known)
        throw tokenRefused.department();
    return code;
}
