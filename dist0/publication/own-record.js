import { run } from "../base/statement.js";
/** Whether a department answers for a record: its own, one that it sent, or one of a catalogue that it keeps. */
export const answersFor = (catalogue, place) => `(${place}::text is null or ${place} = '${catalogue.owner}' or _owner = ${place} or _submitter = ${place})`;
/** Of some records of a catalogue, those that a department answers for. */
export async function ownRecords(db, catalogue, { ids, department }) {
    const found = await run(db, {
        text: `select id from ${catalogue.table} where id = any($1::uuid[]) and ${answersFor(catalogue, '$2')}`,
        values: [ids, department],
    });
    return new Set(found.map(({ id }) => id));
}
