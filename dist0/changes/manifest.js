import { createHash } from 'node:crypto';
import { transaction } from "../base/database.js";
import { run } from "../base/statement.js";
/**
 * Counts and hashes what is public now, by catalogue and department, and keeps it as the day's manifest:
 * a follower who has taken over every change up to `seq` computes the same (docs/following.md).
 */
export async function writeManifests({ db, catalogues, contents }, { day, at }) {
    await transaction(db, async (client) => {
        // One view of the database for all: records and the changes that made them what they are.
        await client.query('set transaction isolation level repeatable read');
        const [{ seq } = { seq: '0' }] = await run(client, {
            text: 'select coalesce(max(seq), 0) as seq from changes',
            values: [],
        });
        for (const catalogue of catalogues.all)
            for (const [department, { records, hash }] of await sums(contents(client, catalogue)))
                await keep(client, {
                    ...{ day, catalogue: catalogue.code, department, records, seq },
                    ...{ hash: hash.digest('hex'), at: at.toISOString() },
                });
    });
}
async function sums(pages) {
    const found = new Map();
    for await (const page of pages)
        for (const content of page) {
            const sum = found.get(content.department) ?? { records: 0, hash: createHash('sha256') };
            found.set(content.department, sum);
            sum.records += 1;
            sum.hash.update(lineOf(content));
        }
    return found;
}
/** One record's line: id, version and the hash of its public values as a JSON array. */
export function lineOf({ id, version, values }) {
    const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex');
    return `${id} ${version} ${hash}\n`;
}
const keep = (client, manifest) => run(client, {
    text: `insert into daily_manifests (day, catalogue, department, records, hash, seq, at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (day, catalogue, department)
      do update set records = excluded.records, hash = excluded.hash, seq = excluded.seq, at = excluded.at`,
    values: [
        ...[manifest.day, manifest.catalogue, manifest.department, manifest.records],
        ...[manifest.hash, manifest.seq, manifest.at],
    ],
});
/** The manifests of a day, or of the last one for which they were written. */
export function listManifests(db, { day, catalogue }) {
    return run(db, {
        text: `select day, catalogue, department, records, hash, seq, at from daily_manifests
      where day = coalesce($1, (select max(day) from daily_manifests)) and ($2::text is null or catalogue = $2) order by catalogue, department`,
        values: [day ?? null, catalogue ?? null],
    });
}
