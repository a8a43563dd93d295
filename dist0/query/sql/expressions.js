import { sql } from 'kysely';
import { fieldOf } from "../../catalogue/model.js";
export const column = (alias, name) => sql.ref(`${alias}.${name}`);
/** PostgreSQL's type of a field's values. */
export function typeOf(field) {
    return types[field.type] ?? 'text';
}
/** Whether a text that came from outside can be read as a value of that type of key. */
export function readsAs({ type }, text) {
    if (type === 'Int')
        return /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
    if (type !== 'Date')
        return true;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
}
const types = {
    Int: 'integer',
    Boolean: 'boolean',
    Date: 'date',
    DateTime: 'timestamptz',
    Money: 'numeric',
    Decimal: 'numeric',
};
/** A list is kept as texts; this is it as values of its type. */
export function typedList(field, expression) {
    const type = typeOf(field);
    return type === 'text' ? expression : sql `${expression}::${sql.raw(type)}[]`;
}
/** An expression in the form in which answers carry it: exact decimals and instants travel as text. */
export function outputOf({ type, list }, expression) {
    if (list)
        return type === 'Int' || type === 'Boolean' ? typedList({ type }, expression) : expression;
    if (type === 'Money' || type === 'Decimal')
        return sql `${expression}::text`;
    if (type === 'DateTime') {
        return sql `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    }
    return expression;
}
/** What the viewer sees of a field, as an expression: the value, its mask, or nothing. */
export function visible(field, decision, { alias, catalogue }) {
    const raw = column(alias, field.storage.column);
    const shown = column(alias, field.storage.shownColumn ?? field.storage.column);
    const { raw: rawRows, masked } = decision;
    if (rawRows === 'ALL')
        return raw;
    if (rawRows === 'NONE' && masked === 'ALL')
        return shown;
    const table = { alias, catalogue };
    const open = sql `CASE WHEN ${rowsHold(rawRows, table)} THEN ${raw}`;
    if (masked === 'NONE')
        return sql `${open} END`;
    return sql `${open} WHEN ${rowsHold(masked, table)} THEN ${shown} END`;
}
/** Whether a record is among the rows that a decision names. */
export function rowsHold(rows, table) {
    if (rows === 'ALL')
        return sql `true`;
    if (rows === 'NONE')
        return sql `false`;
    return sql `(${sql.join(rows.map((test) => rowTest(test, table)), sql ` OR `)})`;
}
function rowTest(test, table) {
    const { alias } = table;
    if (test.kind === 'OWNED')
        return ownedBy(test.department, alias);
    if (test.kind === 'NOT_CHOSEN') {
        return sql `NOT (${test.field}::text = ANY(${column(alias, '_chosen')}))`;
    }
    return test.grant.rows ? conditionHolds(test.grant.rows, table) : sql `true`;
}
/** The record belongs to the department, or the department sent it in on the owner's behalf. */
export const ownedBy = (department, alias) => sql `(${column(alias, '_owner')} = ${department} OR ${column(alias, '_submitter')} = ${department})`;
/** Records that the viewer may know of at all: published and in their period, or his department's own. */
export function visibleRows(viewer, today, alias) {
    const open = publicRows(today, alias);
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        return open;
    return sql `(${open} OR ${ownedBy(viewer.department, alias)})`;
}
/** Published, and inside the publication period. */
export const publicRows = (today, alias) => sql `(${column(alias, '_status')} = 'PUBLISHED' AND (${column(alias, '_published_until')} IS NULL OR ${column(alias, '_published_until')} >= ${today}::date))`;
/** A declared condition (`when`, a grant's row filter) as SQL over a record. */
export function conditionHolds(condition, table) {
    const groups = condition.anyOf.map((group) => {
        const all = group.map((one) => comparisonHolds(one, table));
        return sql `(${sql.join(all, sql ` AND `)})`;
    });
    return sql `(${sql.join(groups, sql ` OR `)})`;
}
function comparisonHolds({ field: name, op, values }, { catalogue, alias }) {
    const field = fieldOf(catalogue, name);
    if (!field)
        return sql `false`;
    const expression = column(alias, field.storage.column);
    if (op === 'is null')
        return sql `${expression} IS NULL`;
    if (op === 'is not null')
        return sql `${expression} IS NOT NULL`;
    if (op === 'has')
        return sql `coalesce(${values[0]}::text = ANY(${expression}), false)`;
    const text = field.list
        ? sql `array_to_string(${expression}, ',')`
        : typeOf(field) === 'text'
            ? expression
            : sql `${expression}::text`;
    const equal = sql `coalesce(${text} = ANY(${values}::text[]), false)`;
    return op === '!=' ? sql `(${expression} IS NOT NULL AND NOT ${equal})` : equal;
}
