import { run } from "../base/statement.js";
/** The records of a batch that wait for review, for whoever reviews them; at most so many. */
export async function listWaiting(db, catalogue, { batch, first }) {
    const rows = await run(db, {
        text: `select id, _hash as "contentHash", false as correction, to_jsonb(t) - '_text' - '_grams' as content
      from ${catalogue.table} t where _batch = $1 and _status = 'SUBMITTED'
      union all
      select record_id, hash, true, content from record_versions where batch_id = $1 and state = 'PENDING'
      order by id limit $2`,
        values: [batch, first],
    });
    return rows.map(({ content, ...record }) => ({
        ...record,
        values: valuesOf(content, catalogue),
    }));
}
const valuesOf = (content, { fields }) => Object.fromEntries(fields
    .map(({ name, storage }) => [name, content[storage.column] ?? null])
    .filter(([, value]) => value !== null));
