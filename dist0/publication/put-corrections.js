/** What was published becomes a past version, and the correction takes its place as SUBMITTED; both are kept. */
export async function putCorrections(client, catalogue, { batch, at }) {
    const { table, code } = catalogue;
    const { rowCount } = await client.query(`insert into record_versions (catalogue, record_id, version, state, batch_id, content, hash, at)
     select $2, t.id, t._version, 'PAST', t._batch, to_jsonb(t) - '_text' - '_grams', t._hash, $3
     from ${table} t join record_versions p on p.record_id = t.id and p.catalogue = $2
     where p.batch_id = $1 and p.state = 'PENDING'`, [batch, code, at]);
    if (!rowCount)
        return 0;
    await replace(client, catalogue, batch);
    await client.query(`delete from record_versions where batch_id = $1 and state = 'PENDING'`, [
        batch,
    ]);
    await tighten(client, catalogue, batch);
    return rowCount;
}
const kept = new Set(['id', '_status', '_version', '_batch', '_published_at', '_published_until']);
async function replace(client, { table, code }, batch) {
    const { rows } = await client.query(`select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`, [table]);
    const columns = rows.map((row) => row.column).filter((column) => !kept.has(column));
    await client.query(`update ${table} t set ${columns.map((column) => `"${column}" = n."${column}"`).join(', ')},
       _status = 'SUBMITTED', _version = p.version, _batch = $1
     from record_versions p, jsonb_populate_record(null::${table}, p.content) n
     where p.batch_id = $1 and p.state = 'PENDING' and p.catalogue = $2 and t.id = p.record_id`, [batch, code]);
}
/** What the record does not show any more, by its subject's choice or a mask, its past versions do not show either. */
async function tighten(client, catalogue, batch) {
    const { table, code, fields } = catalogue;
    const past = `from ${table} t where t._batch = $1 and p.catalogue = $2 and p.record_id = t.id and p.state = 'PAST'`;
    if (fields.some((field) => field.subjectChoice)) {
        await client.query(`update record_versions p set content = jsonb_set(p.content, '{_chosen}', to_jsonb(array(
         select unnest(t._chosen) union select jsonb_array_elements_text(p.content->'_chosen'))))
       ${past} and t._chosen <> '{}'`, [batch, code]);
    }
    for (const { mask, storage } of fields) {
        if (!mask?.when || !storage.shownColumn)
            continue;
        const { column, shownColumn } = storage;
        await client.query(`update record_versions p set content = p.content || jsonb_build_object('${shownColumn}', null)
       ${past} and t."${shownColumn}" is distinct from t."${column}" and p.content->'${shownColumn}' = p.content->'${column}'`, [batch, code]);
    }
}
