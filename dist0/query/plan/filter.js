import { sql } from 'kysely';
import { bigramsOf, foldText } from "../../base/search-text.js";
import { fieldOf } from "../../catalogue/model.js";
import { wholly } from "../../disclosure/decide.js";
import { filterEmpty, filterNull, filterTooLong } from "../errors.js";
import { locate } from "../global-id.js";
import { column, typedList, typeOf } from "../sql/expressions.js";
import { systemColumns } from "../sql/system-columns.js";
import { decideFor, usable } from "./field.js";
/** More conditions than a person writes; `in` takes long lists. */
const most = 200;
/** A filter as SQL; every leaf is checked, however deep it stands, before the database is touched. */
export function planFilter(filter, scope) {
    if (leavesOf(filter) > most)
        throw filterTooLong(most);
    return planAll(filter, scope);
}
function planAll(filter, scope) {
    const parts = Object.entries(filter).map(([name, said]) => planOne(name, said, scope));
    return parts.length > 0 ? sql `(${sql.join(parts, sql ` AND `)})` : sql `true`;
}
function planOne(name, said, scope) {
    if (said === null)
        throw filterNull(name);
    if (name === 'not')
        return sql `(${planAll(said, scope)}) IS NOT TRUE`;
    if (name === 'and' || name === 'or') {
        const parts = said.map((one) => planAll(one, scope));
        if (parts.length === 0)
            throw filterEmpty(name);
        return sql `(${sql.join(parts, name === 'and' ? sql ` AND ` : sql ` OR `)})`;
    }
    return planLeaf(name, said, scope);
}
function planLeaf(name, operators, scope) {
    const target = targetOf(name, scope);
    const parts = Object.entries(operators).map(([operator, value]) => {
        if (value === null)
            throw filterNull(name);
        return compare({ ...target, operator, value });
    });
    if (parts.length === 0)
        throw filterEmpty(name);
    return sql `(${sql.join(parts, sql ` AND `)})`;
}
const asIs = (value) => value;
function targetOf(name, scope) {
    const { alias, catalogue } = scope.table;
    const field = fieldOf(catalogue, name);
    if (field) {
        const seen = usable(field, 'FILTER', scope);
        const expression = field.list ? typedList(field, seen) : seen;
        return { expression, type: typeOf(field), grams: gramsOf(field, scope), valueOf: asIs };
    }
    if (name === 'id') {
        return { expression: column(alias, 'id'), type: 'uuid', valueOf: uuidOf(catalogue.typeName) };
    }
    const { column: physical, type } = systemColumns[name];
    return {
        expression: column(alias, physical),
        type: type === 'String' ? 'text' : typeOf({ type }),
        valueOf: asIs,
    };
}
/** The index holds what anybody sees, so it narrows only for a viewer who sees just that. */
function gramsOf(field, { asking, table }) {
    if (!field.search || field.list)
        return undefined;
    const seen = wholly(decideFor(field, 'FILTER', asking));
    const asAnybody = field.mask
        ? seen === 'MASKED'
        : seen === 'RAW' && field.disclosure.level === 'OPEN';
    return asAnybody && !field.subjectChoice ? column(table.alias, '_grams') : undefined;
}
// An id of another catalogue, or of nothing, matches no record.
const nobody = '00000000-0000-0000-0000-000000000000';
const uuidOf = (typeName) => (value) => {
    const located = locate(String(value));
    return located?.typeName === typeName ? located.id : nobody;
};
function compare({ expression, type, grams, valueOf, operator, value }) {
    const one = () => sql `${valueOf(value)}::${sql.raw(type)}`;
    const many = () => sql `${listOf(value).map(valueOf)}::${sql.raw(type)}[]`;
    switch (operator) {
        case 'eq':
            return sql `${expression} = ${one()}`;
        case 'ne':
            return sql `${expression} IS DISTINCT FROM ${one()}`;
        case 'in':
            return sql `${expression} = ANY(${many()})`;
        case 'notIn':
            return sql `(${expression} = ANY(${many()})) IS NOT TRUE`;
        case 'has':
            return sql `${expression} @> ARRAY[${one()}]`;
        case 'isNull':
            return value === true ? sql `${expression} IS NULL` : sql `${expression} IS NOT NULL`;
        case 'contains':
            return containing(expression, String(value), grams);
        case 'startsWith':
            return sql `starts_with(${expression}, ${value})`;
        default:
            return sql `${expression} ${sql.raw(comparators[operator])} ${one()}`;
    }
}
const comparators = { lt: '<', lte: '<=', gt: '>', gte: '>=' };
const listOf = (value) => (Array.isArray(value) ? value : [value]);
function containing(expression, text, grams) {
    const found = sql `strpos(${expression}, ${text}) > 0`;
    const wanted = bigramsOf(foldText(text)).filter((gram) => [...gram].length > 1);
    return grams && wanted.length > 0 ? sql `(${grams} @> ${wanted}::text[] AND ${found})` : found;
}
function leavesOf(filter) {
    return Object.entries(filter).reduce((sum, [name, said]) => {
        if (said === null || typeof said !== 'object')
            return sum + 1;
        if (name === 'not')
            return sum + leavesOf(said);
        if (name !== 'and' && name !== 'or')
            return sum + 1;
        return sum + said.reduce((all, one) => all + leavesOf(one), 0);
    }, 0);
}
