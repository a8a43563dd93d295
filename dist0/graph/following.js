import { globalId } from "../query/global-id.js";
import { askVersions } from "../query/versions.js";
/** The feed as one reader follows it: through the read path, with the rights that he has now. */
export function followingOf(asking) {
    const { db, catalogues, cursorKey } = asking;
    return { db, catalogues, cursorKey, globalId, see: (asked) => askVersions(asked, asking) };
}
