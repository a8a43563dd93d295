import { appendEntries } from "../audit/append.js";
import { transaction } from "../base/database.js";
/** Puts on record what an operator has done; the command fails where that cannot be kept. */
export function onAudit({ db, at, by }, entry) {
    return transaction(db, (client) => appendEntries(client, [{ at, actor: by, ...entry }]));
}
