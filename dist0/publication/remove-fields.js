import { bigramsOf } from "../base/search-text.js";
import { fieldOf } from "../catalogue/model.js";
import { openText, searchedFields } from "../disclosure/open-text.js";
import { basisMissing, fieldsNotRemovable, withholdingReasonUnknown } from "./errors.js";
import { withholdingReasons } from "./withholding-reasons.js";
/** The removal as asked for, if it can be carried out on records of that catalogue. */
export function checkRemoval(removal, catalogue) {
    const { fields, reason, basis } = removal;
    const fixed = fields.filter((name) => !fieldOf(catalogue, name)?.nullable);
    if (fields.length === 0 || fixed.length > 0)
        throw fieldsNotRemovable(fixed);
    if (!withholdingReasons.includes(reason))
        throw withholdingReasonUnknown(reason);
    if (basis.trim() === '')
        throw basisMissing();
    return { fields: [...new Set(fields)].sort(), reason, basis };
}
/**
 * Takes the fields out of the records just published: out of their columns, their masked renditions,
 * what search finds and what was published of them before. The values stay for the owner, apart.
 */
export async function removeFields(client, catalogue, { batch, removal }) {
    const removed = removal.fields.map((name) => fieldOf(catalogue, name));
    const kept = removed.flatMap(({ storage: { column } }) => [
        `'${column}'`,
        `to_jsonb(t."${column}")`,
    ]);
    const emptied = columnsOf(removed).map((column) => `"${column}" = null`);
    await client.query(`update ${catalogue.table} t set _reserved = jsonb_build_object(${kept.join(', ')}),
       _removed = $2::jsonb, ${emptied.join(', ')}
     where _batch = $1 and _status = 'PUBLISHED'`, [batch, JSON.stringify(removal)]);
    await removeFromPast(client, catalogue, { batch, removal });
    if (removed.some(({ search }) => search))
        await refreshText(client, catalogue, batch);
}
const columnsOf = (fields) => fields.flatMap(({ storage: { column, shownColumn } }) => shownColumn ? [column, shownColumn] : [column]);
/** What may not be published now is not shown as it was published before either. */
async function removeFromPast(client, { table, code, ...catalogue }, { batch, removal }) {
    const removed = removal.fields.map((name) => fieldOf({ table, code, ...catalogue }, name));
    const emptied = Object.fromEntries(columnsOf(removed).map((column) => [column, null]));
    const kept = removed.flatMap(({ storage: { column } }) => [
        `'${column}'`,
        `p.content->'${column}'`,
    ]);
    await client.query(`update record_versions p set content = p.content || $3::jsonb || jsonb_build_object(
       '_reserved', jsonb_build_object(${kept.join(', ')}) || coalesce(nullif(p.content->'_reserved', 'null'), '{}'),
       '_removed', $4::jsonb || jsonb_build_object('fields', $4::jsonb->'fields'
         || coalesce(nullif(p.content->'_removed', 'null')->'fields', '[]')))
     from ${table} t where t._batch = $1 and t._status = 'PUBLISHED'
       and p.catalogue = $2 and p.record_id = t.id and p.state = 'PAST'`, [batch, code, JSON.stringify(emptied), JSON.stringify(removal)]);
}
const some = 2000;
/** Search finds what is left. */
async function refreshText(client, catalogue, batch) {
    const searched = searchedFields(catalogue);
    const columns = searched.map(({ storage }) => `"${storage.shownColumn ?? storage.column}"`);
    const { rows } = await client.query(`select id, jsonb_build_array(${columns.join(', ')}) as seen from ${catalogue.table} where _batch = $1 and _status = 'PUBLISHED'`, [batch]);
    for (let from = 0; from < rows.length; from += some) {
        const texts = rows.slice(from, from + some).map(({ id, seen }) => {
            const text = openText(seen);
            return { id, text: text === '' ? null : text, grams: bigramsOf(text) };
        });
        await client.query(`update ${catalogue.table} t set _text = u.text, _grams = array(select jsonb_array_elements_text(u.grams))
       from jsonb_to_recordset($1::jsonb) as u(id uuid, text text, grams jsonb) where t.id = u.id`, [JSON.stringify(texts)]);
    }
}
