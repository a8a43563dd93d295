import { anonymous } from "../disclosure/viewer.js";
import { departmentUnknown, viewerUnreadable } from "./admin-errors.js";
import { keyViewer } from "./key-viewer.js";
import { findKey } from "./keys.js";
import { loadGrants } from "./load-grants.js";
/** The viewer that an operator names: anonymous, app, platform, auditor, officer:<department> or key:<id>. */
export async function viewerNamed(text, asking) {
    const [, kind = '', name] = /^([a-z]+)(?::(.+))?$/s.exec(text) ?? [];
    if (name === undefined && Object.hasOwn(plain, kind))
        return plain[kind];
    if (name !== undefined && kind === 'key')
        return keyViewer(await findKey(asking.db, name), asking);
    if (name !== undefined && kind === 'officer')
        return officerOf(name, asking);
    throw viewerUnreadable(text);
}
const plain = {
    anonymous,
    app: { kind: 'APP', name: 'app', grants: [] },
    platform: { kind: 'PLATFORM', name: 'platform', grants: [] },
    auditor: { kind: 'AUDITOR', name: 'auditor', grants: [] },
};
async function officerOf(department, { db, at, departmentExists }) {
    if (!(await departmentExists(department)))
        throw departmentUnknown(department);
    const grants = await loadGrants(db, [{ kind: 'DEPARTMENT', name: department }], at);
    return { kind: 'OFFICER', name: `officer:${department}`, department, grants };
}
