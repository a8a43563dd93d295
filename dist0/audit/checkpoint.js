import { transaction } from "../base/database.js";
import { run } from "../base/statement.js";
import { chainBroken } from "./errors.js";
import { signCheckpoint } from "./signing.js";
import { faultsOf, start, walk } from "./walk.js";
/**
 * Signs how long the chain is and how it ends, after following it from the last checkpoint: what was
 * tampered with is never signed. Undefined while there is no entry.
 */
export async function checkpoint(db, { signingKey, at }) {
    const [last] = await storedCheckpoints(db.pool, 'newest');
    const head = await follow(db.pool, last ?? start);
    if (head.seq === 0n)
        return undefined;
    const signed = signCheckpoint({ ...head, at }, signingKey);
    await transaction(db, (client) => keep(client, signed));
    return signed;
}
/** The checkpoints that the database itself keeps. */
export async function storedCheckpoints(db, which = 'all') {
    const rows = await run(db, {
        text: `select seq, at, hash, signature from audit_checkpoints order by seq desc
      ${which === 'newest' ? 'limit 1' : ''}`,
        values: [],
    });
    return rows.map((row) => ({ ...row, seq: BigInt(row.seq), at: new Date(row.at) }));
}
async function follow(db, from) {
    let head = { seq: from.seq, hash: from.hash };
    await checkStands(db, head);
    for await (const entries of walk(db, head))
        for (const entry of entries) {
            const [fault] = faultsOf(entry, head);
            if (fault)
                throw chainBroken(fault.sentence);
            head = { seq: entry.seq, hash: entry.hash };
        }
    return head;
}
async function checkStands(db, { seq, hash }) {
    if (seq === 0n)
        return;
    const [entry] = await run(db, {
        text: 'select hash from audit_entries where seq = $1',
        values: [String(seq)],
    });
    if (entry?.hash !== hash)
        throw chainBroken(`Entry ${seq} is not the one that was signed.`);
}
const keep = (db, { seq, at, hash, signature }) => run(db, {
    text: `insert into audit_checkpoints (seq, at, hash, signature) values ($1, $2, $3, $4)
      on conflict (seq) do update set at = excluded.at, hash = excluded.hash, signature = excluded.signature`,
    values: [String(seq), at.toISOString(), hash, signature],
});
