import { fieldOf } from "../catalogue/model.js";
/** A condition on records as SQL over the catalogue's columns, with its values pushed on `values`. */
export function conditionSql({ anyOf }, catalogue, values) {
    const groups = anyOf.map((group) => `(${group.map((one) => comparisonSql(one, catalogue, values)).join(' and ')})`);
    return `(${groups.join(' or ')})`;
}
function comparisonSql({ field: name, op, values: said }, catalogue, values) {
    const field = fieldOf(catalogue, name);
    if (!field)
        return 'false';
    const column = `"${field.storage.column}"`;
    if (op === 'is null' || op === 'is not null')
        return `${column} ${op}`;
    if (op === 'has')
        return `coalesce($${values.push(said[0])}::text = any(${column}), false)`;
    // Equality with a list means: this value and no other.
    const text = field.list ? `array_to_string(${column}, ',')` : `${column}::text`;
    const listed = `${text} = any($${values.push(said)}::text[])`;
    return op === '!=' ? `coalesce(not (${listed}), false)` : `coalesce(${listed}, false)`;
}
