import { run } from "../base/statement.js";
import { entryFrom } from "./walk.js";
/** Entries of the audit, newest first. */
export async function listEntries(db, { subject, actor, action, before, first }) {
    const rows = await run(db, {
        text: `select seq, at, actor, action, subject, detail, previous, hash from audit_entries
      where ($1::text is null or subject = $1) and ($2::text is null or actor = $2)
        and ($3::text is null or action = $3) and ($4::bigint is null or seq < $4)
      order by seq desc limit $5`,
        values: [subject ?? null, actor ?? null, action ?? null, before?.toString() ?? null, first],
    });
    return rows.map(entryFrom);
}
