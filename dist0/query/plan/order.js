import { sql } from 'kysely';
import { fieldOf } from "../../catalogue/model.js";
import { wholly } from "../../disclosure/decide.js";
import { column, typeOf } from "../sql/expressions.js";
import { systemColumns } from "../sql/system-columns.js";
import { decideFor, usable } from "./field.js";
/** The terms of the question's order, ending in the id, so that no two records tie. */
export function planOrder(question, scope) {
    const terms = question.orderBy?.length
        ? question.orderBy.map((one) => termOf(one, scope))
        : usualOrder(question, scope);
    const descending = terms.at(-1)?.descending ?? false;
    if (terms.some((term) => term.name === 'ID'))
        return terms;
    return [...terms, idTerm(scope, descending)];
}
const idTerm = ({ table }, descending) => ({
    name: 'ID',
    expression: column(table.alias, 'id'),
    type: 'uuid',
    descending,
    nullable: false,
});
/** As listed where keys are listed; else the newest decision first, where the catalogue dates its records. */
function usualOrder({ keys, catalogue }, scope) {
    if (keys)
        return [listed(keys, catalogue, scope)];
    const after = fieldOf(catalogue, catalogue.publishWithin?.after ?? '');
    if (!after || after.nullable || wholly(decideFor(after, 'ORDER', scope.asking)) !== 'RAW')
        return [];
    return [termOf({ field: upperSnake(after.name), direction: 'DESC' }, scope)];
}
function listed(keys, catalogue, { table }) {
    const key = fieldOf(catalogue, catalogue.key[0]);
    const expression = sql `array_position(${keys}::text[], ${column(table.alias, key.storage.column)}::text)`;
    return { name: 'LISTED', expression, type: 'integer', descending: false, nullable: false };
}
function termOf({ field: name, direction }, scope) {
    const descending = direction === 'DESC';
    if (name === 'ID')
        return idTerm(scope, descending);
    const { catalogue, alias } = scope.table;
    const field = catalogue.fields.find((one) => upperSnake(one.name) === name);
    if (field) {
        const expression = usable(field, 'ORDER', scope);
        const nullable = field.nullable || wholly(decideFor(field, 'ORDER', scope.asking)) !== 'RAW';
        return { name, expression, type: typeOf(field), descending, nullable };
    }
    const system = Object.keys(systemColumns).find((one) => upperSnake(one) === name);
    const { column: physical, type } = systemColumns[system];
    return {
        name,
        expression: column(alias, physical),
        type: type === 'String' ? 'text' : typeOf({ type }),
        descending,
        nullable: true,
    };
}
const upperSnake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
/** ORDER BY, or its exact reverse for a page that is read backward. */
export function orderSql(terms, backward) {
    const parts = terms.map(({ expression, descending, nullable }) => {
        const direction = descending === backward ? sql `ASC` : sql `DESC`;
        if (!nullable)
            return sql `${expression} ${direction}`;
        return sql `${expression} ${direction} ${backward ? sql `NULLS FIRST` : sql `NULLS LAST`}`;
    });
    return sql.join(parts);
}
/** Records beyond a place, in the direction of reading. */
export function beyond(terms, place, backward) {
    const values = terms.map(({ type }, i) => sql `${place[i]}::${sql.raw(type)}`);
    if (isEven(terms)) {
        const sign = terms[0].descending === backward ? sql `>` : sql `<`;
        // A comparison of rows walks the index; the same said with OR does not.
        return sql `(${sql.join(terms.map((term) => term.expression))}) ${sign} (${sql.join(values)})`;
    }
    const branches = terms.map((term, i) => {
        const equal = terms
            .slice(0, i)
            .map(({ expression }, j) => equals(expression, place[j] ?? null, values[j]));
        return sql `(${sql.join([...equal, past(term, { place: place[i] ?? null, value: values[i], backward })], sql ` AND `)})`;
    });
    return sql `(${sql.join(branches, sql ` OR `)})`;
}
/** Records up to a place and including it, reading forward: what is not beyond it. */
export function upTo(terms, place) {
    if (!isEven(terms))
        return sql `(${beyond(terms, place, false)}) IS NOT TRUE`;
    const values = terms.map(({ type }, i) => sql `${place[i]}::${sql.raw(type)}`);
    const sign = terms[0].descending ? sql `>=` : sql `<=`;
    return sql `(${sql.join(terms.map((term) => term.expression))}) ${sign} (${sql.join(values)})`;
}
/** Whether a place in the order is found by walking an index: one direction, and no empty values. */
export const isEven = (terms) => terms.every((term) => !term.nullable && term.descending === terms[0].descending);
const equals = (expression, place, value) => place === null ? sql `${expression} IS NULL` : sql `${expression} = ${value}`;
function past({ expression, descending }, { place, value, backward }) {
    if (place === null)
        return backward ? sql `${expression} IS NOT NULL` : sql `false`;
    const sign = descending === backward ? sql `>` : sql `<`;
    return backward
        ? sql `${expression} ${sign} ${value}`
        : sql `(${expression} ${sign} ${value} OR ${expression} IS NULL)`;
}
