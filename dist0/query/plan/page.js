import { pageNegative, pageTooLarge, pageTwoWays, tooManyKeys } from "../errors.js";
const usual = 20;
const most = 200;
const mostKeys = 5000;
/** Relay's arguments, checked: 20 records by default, 200 at most, 5,000 where keys are listed. */
export function pageOf({ first, after, last, before, keys }) {
    if (keys && keys.length > mostKeys)
        throw tooManyKeys(keys.length, mostKeys);
    const backward = last != null || before != null;
    if (backward && (first != null || after != null))
        throw pageTwoWays();
    const asked = (backward ? last : first) ?? (keys ? mostKeys : usual);
    if (asked < 0)
        throw pageNegative();
    const bound = keys ? mostKeys : most;
    if (asked > bound)
        throw pageTooLarge(asked, bound);
    return { limit: asked, backward, cursor: (backward ? before : after) ?? undefined };
}
