import { sql } from 'kysely';
import { fieldOf } from "../../catalogue/model.js";
import { cursorAt, placeOf } from "../cursor.js";
import { newCells, rowOf, tupleOf } from "../sql/cells.js";
import { column, typeOf, visibleRows } from "../sql/expressions.js";
import { usable } from "./field.js";
import { planFilter } from "./filter.js";
import { beyond, orderSql, planOrder } from "./order.js";
import { pageOf } from "./page.js";
import { planRecord } from "./record.js";
export function planConnection(question, at) {
    const { catalogue } = question;
    const table = { catalogue, alias: `t${at.depth}` };
    const planning = { ...at, table, cells: newCells() };
    const page = pageOf(question);
    const terms = planOrder(question, planning);
    const scope = { key: at.asking.cursorKey, scope: scopeOf(question, terms, at) };
    const which = whichRows(question, planning, at.parent);
    const place = page.cursor === undefined ? undefined : placeOf(page.cursor, scope, terms.length);
    planning.cells.add('id', () => column(table.alias, 'id'));
    const cursor = planCursor(terms, planning, scope);
    const parts = question.parts.map((part) => [part.key, planPart(part, { planning, page, cursor })]);
    const from = sql `FROM ${sql.table(catalogue.table)} AS ${sql.ref(table.alias)} WHERE ${which}`;
    const reach = place ? sql ` AND ${beyond(terms, place, page.backward)}` : sql ``;
    const tail = sql `${from}${reach} ORDER BY ${orderSql(terms, page.backward)} LIMIT ${page.limit + 1}`;
    const wantsTotal = question.parts.some((part) => part.kind === 'TOTAL_COUNT');
    const total = wantsTotal ? sql `(SELECT count(*)::int ${from})` : sql `null::int`;
    return {
        page,
        cells: planning.cells,
        wantsTotal,
        parts,
        rows: () => sql `SELECT ${sql.join([...planning.cells.expressions])} ${tail}`,
        nested: () => sql `(SELECT json_build_array(${total}, coalesce(json_agg(page.tuple), '[]'::json)) FROM (SELECT ${tupleOf(planning.cells)} AS tuple ${tail}) AS page)`,
    };
}
function whichRows(question, planning, parent) {
    const { catalogue, filter, keys } = question;
    const { asking, today, table } = planning;
    const parts = [visibleRows(asking.viewer, today, table.alias)];
    if (parent)
        parts.push(sql `${usable(fieldOf(catalogue, parent.by), 'FILTER', planning)} = ${parent.key}`);
    if (keys)
        parts.push(listed(keys, table));
    if (filter)
        parts.push(planFilter(filter, planning));
    return sql.join(parts, sql ` AND `);
}
function listed(keys, { alias, catalogue }) {
    const key = fieldOf(catalogue, catalogue.key[0]);
    return sql `${column(alias, key.storage.column)} = ANY(${keys}::${sql.raw(typeOf(key))}[])`;
}
/** A cursor serves one question, however it is spelled, of one kind of viewer. */
function scopeOf(question, terms, at) {
    const { viewer } = at.asking;
    const order = terms.map(({ name, descending }) => `${name} ${descending ? 'DESC' : 'ASC'}`);
    const parent = at.parent?.by ?? null;
    const { catalogue, filter = null, keys = null } = question;
    return JSON.stringify([
        catalogue.code,
        order,
        filter,
        keys,
        parent,
        viewer.kind,
        viewer.department ?? null,
    ]);
}
function planCursor(terms, { cells }, scope) {
    return () => {
        const places = terms.map((term) => cells.add(`order ${term.name}`, () => sql `${term.expression}::text`));
        return (row) => cursorAt(places.map((place) => row[place]), scope);
    };
}
function planPart(part, { planning, page, cursor }) {
    if (part.kind === 'TOTAL_COUNT')
        return ({ total }) => total;
    if (part.kind === 'NODES') {
        const { read } = planRecord(part.select, planning);
        return ({ rows }) => rows.map(read);
    }
    if (part.kind !== 'EDGES')
        return planPageInfo(page, cursor());
    const reads = part.parts.map((one) => [one.key, planEdgePart(one, { planning, page, cursor })]);
    return ({ rows }) => rows.map((row) => Object.fromEntries(reads.map(([key, read]) => [key, read(row)])));
}
const planEdgePart = (part, { planning, cursor }) => part.kind === 'CURSOR' ? cursor() : planRecord(part.select, planning).read;
function planPageInfo({ backward, cursor: from }, cursor) {
    return ({ rows, more }) => ({
        hasNextPage: backward ? from !== undefined : more,
        hasPreviousPage: backward ? more : from !== undefined,
        startCursor: rows.length > 0 ? cursor(rows[0]) : null,
        endCursor: rows.length > 0 ? cursor(rows.at(-1)) : null,
    });
}
/** The connection's answer from [total, rows] as fetched. */
export function readConnection(plan, [total, fetched]) {
    const { limit, backward } = plan.page;
    const kept = fetched.slice(0, limit);
    if (backward)
        kept.reverse();
    const page = {
        rows: kept.map((row) => rowOf(plan.cells, row)),
        more: fetched.length > limit,
        total,
    };
    return Object.fromEntries(plan.parts.map(([key, read]) => [key, read(page)]));
}
