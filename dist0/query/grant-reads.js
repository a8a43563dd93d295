import { appendEntries } from "../audit/append.js";
import { transaction } from "../base/database.js";
/** An empty collection, for one operation. */
export function newGrantReads() {
    const known = new Map();
    const note = ({ catalogue, field, grants, record }) => {
        const read = known.get(catalogue) ?? {
            fields: new Set(),
            grants: new Set(),
            records: new Set(),
        };
        known.set(catalogue, read);
        read.fields.add(field);
        for (const grant of grants)
            read.grants.add(grant);
        if (record !== undefined)
            read.records.add(record);
    };
    const entries = () => [...known].sort().map(([catalogue, { fields, grants, records }]) => ({
        ...{ catalogue, fields: [...fields].sort(), grants: [...grants].sort() },
        records: records.has('EVERY') ? 'EVERY' : records.size,
    }));
    return { note, entries };
}
/** Answers, and puts on record what was learnt by grants before the answer leaves; if that fails, so does the answer. */
export async function onRecord(asking, answer) {
    // Whoever collects for a whole operation puts it on record himself.
    if (asking.reads || asking.viewer.grants.length === 0)
        return answer(asking);
    const reads = newGrantReads();
    const answered = await answer({ ...asking, reads });
    await recordReads(reads, asking);
    return answered;
}
/** One entry of the audit for an operation that learnt anything by grants. */
export async function recordReads(reads, { viewer, at, db }) {
    const read = reads.entries();
    if (read.length === 0)
        return;
    const subject = read.map(({ catalogue }) => catalogue).join(', ');
    const { kind, department, name: actor } = viewer;
    const entry = { at, actor, action: 'READ_BY_GRANT', subject, detail: { kind, department, read } };
    await transaction(db, (client) => appendEntries(client, [entry]));
}
