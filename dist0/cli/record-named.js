import { recordUnknown } from "../publication/errors.js";
import { locate } from "../query/global-id.js";
/** The record that an id of the API means. */
export function recordNamed(id, { byType }) {
    const located = locate(id);
    const catalogue = located && byType.get(located.typeName);
    if (!catalogue)
        throw recordUnknown(id);
    return { catalogue: catalogue.code, id: located.id };
}
