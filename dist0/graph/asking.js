import { deriveKey } from "../identity/derive-key.js";
/** The context of an operation, as the read path takes it. */
export function askingOf(context) {
    const { viewer, at, db, catalogues, signingKey, withheld, reads } = context;
    const cursorKey = deriveKey(signingKey, 'cursors');
    return {
        viewer,
        at,
        db,
        catalogues,
        cursorKey,
        reads,
        note: (withholding) => withheld.add(withholding),
    };
}
