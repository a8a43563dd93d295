import { run } from "../base/statement.js";
export const changeKinds = ['PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'ACCESS_CHANGED'];
/**
 * Announces changes, in this order, as the last but one act of their transaction (the audit entry is
 * the last): the counter's row lock is held to the commit, so numbers stand in commit order without gaps.
 */
export async function appendChanges(client, changes) {
    if (changes.length === 0)
        return;
    await appendChangesFrom(client, {
        text: `select c.at, c.kind, c.cause, c.catalogue, c.department, c."recordId" as record_id, c.version,
        c."previousVersion" as previous_version,
        array(select jsonb_array_elements_text(c.codes)) as codes,
        array(select jsonb_array_elements_text(c.fields)) as fields,
        c.reason, c.basis, c."batchId" as batch_id
      from rows from (jsonb_to_recordset($1::jsonb) as (at timestamptz, kind text, cause text, catalogue text,
        department text, "recordId" uuid, version int, "previousVersion" int, codes jsonb, fields jsonb,
        reason text, basis text, "batchId" uuid)) with ordinality as c(at, kind, cause, catalogue, department,
        "recordId", version, "previousVersion", codes, fields, reason, basis, "batchId", place)
      order by c.place`,
        values: [JSON.stringify(changes)],
    });
}
/**
 * The same for whole batches: the statement yields one row per change, in the order in which they are
 * told, with the columns at, kind, cause, catalogue, department, record_id, version, previous_version,
 * codes, fields, reason, basis, batch_id. Returns how many there were.
 */
export async function appendChangesFrom(client, { text, values }) {
    const [counted] = await run(client, {
        text: `with told as materialized (${text}),
      counter as (
        insert into change_counter (id, last) select 1, count(*) from told having count(*) > 0
        on conflict (id) do update set last = change_counter.last + excluded.last returning last),
      numbered as (
        insert into changes (seq, ${columns.join(', ')})
        select counter.last - count(*) over () + row_number() over (), ${columns.map((name) => `told.${name}`).join(', ')}
        from told, counter returning 1)
      select count(*)::int as told from numbered`,
        values,
    });
    return counted.told;
}
const columns = `at kind cause catalogue department record_id version previous_version codes fields reason
  basis batch_id`.split(/\s+/);
