import { grantsOf } from "./load-grants.js";
export const keyKinds = ['APP', 'PLATFORM', 'OFFICER', 'AUDITOR'];
/** The viewer that a key stands for, with the grants given to the key or, for officers, to its department. */
export async function keyViewer(key, asking) {
    const kind = keyKinds.find((one) => one === key.kind);
    if (!kind)
        throw new Error(`key ${key.id} is of the unknown kind ${key.kind}`);
    const department = (kind === 'OFFICER' && key.department) || undefined;
    const holders = [{ kind: 'KEY', name: key.id }];
    if (department)
        holders.push({ kind: 'DEPARTMENT', name: department });
    return { kind, name: `key:${key.id}`, department, grants: await grantsOf(holders, asking) };
}
