import { run } from "../base/statement.js";
import { genesis, hashOf, storable } from "./entry.js";
/**
 * Puts entries at the end of the chain, as the last act of the transaction whose doing they record: they
 * are kept together or not at all. Chains are written one after the other, by a lock held to the commit.
 */
export async function appendEntries(client, entries) {
    if (entries.length === 0)
        return;
    await run(client, { text: 'select pg_advisory_xact_lock($1)', values: [chainLock] });
    // A statement of its own: its view of the database begins after the lock was won.
    const [last] = await run(client, {
        text: 'select seq, hash from audit_entries order by seq desc limit 1',
        values: [],
    });
    await insert(client, chained(entries, last ?? { seq: '0', hash: genesis }));
}
/** Whoever holds it writes the chain. */
const chainLock = 7_270_737_001;
function chained(entries, head) {
    let { hash: previous } = head;
    return entries.map((entry, i) => {
        const placed = { ...storable(entry), seq: BigInt(head.seq) + BigInt(i + 1), previous };
        previous = hashOf(placed);
        return { ...placed, hash: previous };
    });
}
async function insert(client, entries) {
    const column = (of) => entries.map(of);
    await run(client, {
        text: `insert into audit_entries (seq, at, actor, action, subject, detail, previous, hash)
      select * from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::jsonb[],
        $7::text[], $8::text[])`,
        values: [
            column(({ seq }) => String(seq)),
            column(({ at }) => at.toISOString()),
            column(({ actor }) => actor),
            column(({ action }) => action),
            column(({ subject }) => subject),
            column(({ detail }) => JSON.stringify(detail)),
            column(({ previous }) => previous),
            column(({ hash }) => hash),
        ],
    });
}
