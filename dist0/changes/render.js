import { isDeepStrictEqual } from 'node:util';
import { cursorFor } from "./cursor.js";
/** Changes as a reader is told of them, in the order given; one statement per catalogue. */
export async function renderChanges(changes, following) {
    const seen = await seeAll(changes, following);
    return changes.map((change) => {
        const after = seen.get(keyOf(change, change.version)) ?? hidden;
        const before = seen.get(keyOf(change, change.previousVersion)) ?? hidden;
        return { change, visible: after.visible, event: eventOf(change, { before, after }, following) };
    });
}
const hidden = { visible: false, told: false };
const keyOf = ({ catalogue, recordId }, version) => `${catalogue} ${recordId} ${version}`;
async function seeAll(changes, { catalogues, see }) {
    const seen = new Map();
    for (const code of new Set(changes.map(({ catalogue }) => catalogue))) {
        const catalogue = catalogues.byCode.get(code);
        if (!catalogue)
            continue; // no longer declared: announced, but nothing is shown of it
        const versions = changes.filter((change) => change.catalogue === code).flatMap(versionsOf);
        const found = await see({ catalogue, versions });
        versions.forEach(({ key }, i) => seen.set(key, found[i]));
    }
    return seen;
}
function versionsOf(change) {
    const { recordId: id, version, previousVersion } = change;
    const both = previousVersion === null ? [version] : [version, previousVersion];
    return both.map((one) => ({ id, version: one, key: keyOf(change, one) }));
}
function eventOf(change, seen, following) {
    const { seq, at, kind, cause, catalogue, department, version, previousVersion } = change;
    const typeName = following.catalogues.byCode.get(catalogue)?.typeName ?? catalogue;
    const announced = kind === 'WITHDRAWN' || seen.after.visible;
    return {
        cursor: cursorFor(seq, following.cursorKey),
        ...{ at, kind, cause, catalogue, department, version, previousVersion },
        id: following.globalId(typeName, change.recordId),
        ...valuesOf(change, seen),
        reason: announced ? change.reason : null,
        basis: announced ? change.basis : null,
    };
}
function valuesOf(change, { before, after }) {
    if (change.kind === 'WITHDRAWN')
        return { changedFields: [], before: null, after: null };
    const changedFields = changedIn(change, before.values, after.values);
    const former = changedFields.map((name) => [name, before.values[name]]);
    return {
        changedFields,
        before: before.told && before.values ? Object.fromEntries(former) : null,
        after: after.told && after.values ? after.values : null,
    };
}
/** A rendition that stayed the same hides that the value behind it changed. */
const changedIn = ({ fields }, before = {}, after = {}) => fields.filter((name) => name in before && name in after && !isDeepStrictEqual(before[name], after[name]));
