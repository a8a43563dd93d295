import { parseCondition } from "../catalogue/condition.js";
/** A viewer made ready to travel. */
export function packViewer({ kind, name, department, grants }) {
    return { kind, name, department, grants: grants.map(pack) };
}
const pack = ({ rows, from, until, ...grant }) => ({
    ...grant,
    rows: rows?.text,
    from: from.toISOString(),
    until: until.toISOString(),
});
// No request comes from a job of the exchange itself.
const travelling = ['ANONYMOUS', 'APP', 'PLATFORM', 'OFFICER', 'AUDITOR'];
/** The viewer that arrived; undefined for a kind that does not travel. */
export function unpackViewer({ grants, ...viewer }) {
    if (!travelling.includes(viewer.kind))
        return undefined;
    return { ...viewer, grants: grants.map(unpack) };
}
const unpack = ({ rows, from, until, ...grant }) => ({
    ...grant,
    ...(rows === undefined ? {} : { rows: parseCondition(rows) }),
    from: new Date(from),
    until: new Date(until),
});
