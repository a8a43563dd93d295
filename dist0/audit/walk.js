import { run } from "../base/statement.js";
import { genesis, hashOf } from "./entry.js";
/** Before the first entry. */
export const start = { seq: 0n, hash: genesis };
/** The last entry of the chain as it stands. */
export async function headOf(db) {
    const [last] = await run(db, {
        text: 'select seq, hash from audit_entries order by seq desc limit 1',
        values: [],
    });
    return last ? { seq: BigInt(last.seq), hash: last.hash } : start;
}
/** The entries after a place, a thousand at a time, up to where the chain ended when the walk began. */
export async function* walk(db, from = start) {
    const { seq: end } = await headOf(db);
    let after = from.seq;
    while (after < end) {
        const rows = await run(db, {
            text: `select seq, at, actor, action, subject, detail, previous, hash from audit_entries
        where seq > $1 and seq <= $2 order by seq limit 1000`,
            values: [String(after), String(end)],
        });
        if (rows.length === 0)
            return; // somebody removes entries meanwhile: the end will not fit
        const entries = rows.map(entryFrom);
        yield entries;
        after = entries.at(-1).seq;
    }
}
/** What is wrong with an entry that stands after this head. */
export function faultsOf(entry, head) {
    const { seq } = entry;
    const faults = [];
    const found = (kind, sentence) => faults.push({ kind, seq, sentence });
    if (entry.hash !== hashOf(entry))
        found('ALTERED', `Entry ${seq} is not what was written.`);
    if (seq > head.seq + 1n)
        found('REMOVED', `Before entry ${seq}, ${seq - head.seq - 1n} are missing.`);
    else if (entry.previous !== head.hash)
        found('OUT_OF_ORDER', `Entry ${seq} was not written after the one before it.`);
    return faults;
}
/** A row of the table as an entry. */
export const entryFrom = ({ seq, at, ...entry }) => ({
    ...entry,
    seq: BigInt(seq),
    at: new Date(at),
});
