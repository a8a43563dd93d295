import { sql } from 'kysely';
import { civilDate } from "../base/clock.js";
import { run, written } from "../base/statement.js";
import { copyOut } from "./copy-out.js";
import { cursorAt, placeOf } from "./cursor.js";
import { ownRecordsOfNobody, rightsChanged } from "./errors.js";
import { onRecord } from "./grant-reads.js";
import { planFilter } from "./plan/filter.js";
import { beyond, isEven, orderSql, planOrder, upTo } from "./plan/order.js";
import { planSeen } from "./plan/seen.js";
import { newCells } from "./sql/cells.js";
import { column, ownedBy, visibleRows } from "./sql/expressions.js";
/**
 * Reads a catalogue from end to end in parts, each a statement of its own, so that no snapshot is held for longer
 * than a part. `again` tells anew who asks, before each part: rights that end, end an extract.
 */
export function extract(question, asking, again = () => Promise.resolve(asking)) {
    return onRecord(asking, (recorded) => begin(question, recorded, again));
}
async function begin(question, asking, again) {
    const plan = planExtract(question, asking);
    const { seen, from, scope } = plan;
    const last = question.first === undefined ? undefined : await boundary(plan, from, question.first);
    const bounds = { from, until: last, first: question.first ?? Infinity };
    return {
        seen,
        next: last && cursorAt(last, scope),
        parts: partsOf(bounds, plan, async () => checked(planExtract(question, await again()), plan)),
    };
}
function planExtract(question, asking) {
    const { catalogue, after, render } = question;
    const table = { catalogue, alias: 't0' };
    const planning = { asking, table, today: civilDate(asking.at), depth: 0, cells: newCells() };
    const seen = planSeen(planning);
    const terms = planOrder({ ...question, after: null, first: null, parts: [] }, planning);
    const scope = { key: asking.cursorKey, scope: scopeOf(question, terms, asking) };
    return {
        ...{ asking, table, seen, terms, scope },
        cells: written(sql.join([...render(seen)])),
        which: whichRows(question, planning),
        size: isEven(terms) ? evenPart : unevenPart,
        from: after === undefined ? undefined : placeOf(after, scope, terms.length),
    };
}
// An order by what can be empty finds its place by reading from the start: fewer parts are cheaper.
const [evenPart, unevenPart] = [5_000, 25_000];
function whichRows({ filter, published, own }, scope) {
    const { asking, table, today } = scope;
    const parts = [visibleRows(asking.viewer, today, table.alias)];
    if (published)
        parts.push(sql `${column(table.alias, '_status')} = 'PUBLISHED'`);
    if (own)
        parts.push(ownedBy(departmentOf(asking), table.alias));
    if (filter)
        parts.push(planFilter(filter, scope));
    return sql.join(parts, sql ` AND `);
}
function departmentOf({ viewer }) {
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        throw ownRecordsOfNobody();
    return viewer.department;
}
function scopeOf(question, terms, { viewer }) {
    const { catalogue, filter = null, published = false, own = false } = question;
    const order = terms.map(({ name, descending }) => `${name} ${descending ? 'DESC' : 'ASC'}`);
    const who = [viewer.kind, viewer.department ?? null];
    return JSON.stringify(['extract', catalogue.code, order, filter, published, own, ...who]);
}
/** The plan of a later part: the same columns, or the file would say two things under one header. */
function checked(plan, first) {
    if (plan.cells !== first.cells)
        throw rightsChanged();
    return plan;
}
async function* partsOf({ from: start, until, first }, plan, planAgain) {
    const { size } = plan;
    let [from, left, current] = [start, first, plan];
    while (left > 0) {
        const to = left > size ? await boundary(current, from, size) : until;
        yield partOf(current, from, to);
        if (!to || left <= size)
            return;
        [from, left, current] = [to, left - size, await planAgain()];
    }
}
/** The place of the n-th record after a place, if there is one more beyond it. */
async function boundary(plan, from, nth) {
    const places = plan.terms.map((term) => sql `${term.expression}::text`);
    const statement = sql `SELECT ${sql.join(places)} ${tailOf(plan, from)} OFFSET ${nth - 1}::bigint LIMIT 2`;
    const rows = await run(plan.asking.db.pool, statement, { named: true, rowMode: 'array' });
    return rows.length > 1 ? rows[0] : undefined;
}
function tailOf({ table, which, terms }, from, to) {
    const after = from ? sql ` AND ${beyond(terms, from, false)}` : sql ``;
    const until = to ? sql ` AND ${upTo(terms, to)}` : sql ``;
    return sql `FROM ${sql.table(table.catalogue.table)} AS ${sql.ref(table.alias)}
    WHERE ${which}${after}${until} ORDER BY ${orderSql(terms, false)}`;
}
function partOf(plan, from, to) {
    const { cells, scope, asking } = plan;
    const { pool } = asking.db;
    const statement = sql `SELECT ${sql.raw(cells)} ${tailOf(plan, from, to)}`;
    return {
        end: to && cursorAt(to, scope),
        lines: (form) => copyOut(pool, { select: written(statement), form }),
    };
}
