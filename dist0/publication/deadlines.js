import { sql } from 'kysely';
import { civilDate } from "../base/clock.js";
import { run } from "../base/statement.js";
import { addWorkingDays } from "../calendar/working-days.js";
import { cursorAt, placeOf } from "../query/cursor.js";
import { pageOf } from "../query/plan/page.js";
import { column } from "../query/sql/expressions.js";
import { publishedOn } from "./deadline-columns.js";
import { deadlineFrom } from "./deadlines-explained.js";
import { labelSeen, mayCountOpen, openRows, doneRows, startSeen } from "./deadlines-visible.js";
/** How many working days ahead is soon, unless said otherwise. */
const usualWithin = 2;
/** Reads deadlines as far as the viewer may know of them. */
export async function askDeadlines(question, asking) {
    const { first, after, catalogues } = question;
    const { limit, cursor } = pageOf({ first, after, catalogue: catalogues[0], parts: [] });
    const scope = { key: asking.cursorKey, scope: scopeOf(question, asking) };
    const place = cursor === undefined ? undefined : placeOf(cursor, scope, 3);
    const rows = [];
    for (const done of [false, true]) {
        if (place?.[0] === 'DONE' && !done)
            continue;
        const from = place && (place[0] === 'DONE') === done ? place : undefined;
        const part = { question, done, after: from, limit: limit + 1 - rows.length };
        if (part.limit > 0)
            rows.push(...(await fetchPart(part, asking)));
    }
    const edges = rows.slice(0, limit).map((row) => ({
        cursor: cursorAt([row.done ? 'DONE' : 'OPEN', row.due_on, row.id], scope),
        node: deadlineFrom(row, asking, daysOf(question, asking)),
    }));
    return { edges, more: rows.length > limit, continued: place !== undefined };
}
/** How many deadlines a question finds. */
export async function countDeadlines(question, asking) {
    const parts = [false, true].flatMap((done) => branchesOf({ question, done }, asking).map(({ catalogue, where }) => sql `SELECT FROM ${sql.table(catalogue.table)} AS t0 WHERE ${where}`));
    if (parts.length === 0)
        return 0;
    const statement = sql `SELECT count(*)::int AS n FROM (${sql.join(parts, sql ` UNION ALL `)}) AS found`;
    const [row] = await run(asking.db.pool, statement);
    return row.n;
}
function scopeOf(question, { viewer }) {
    const { catalogues, department, states, within, record } = question;
    const codes = catalogues.map(({ code }) => code);
    const asked = [codes, department ?? null, states ?? null, within ?? null, record ?? null];
    return JSON.stringify(['deadlines', asked, viewer.kind, viewer.department ?? null]);
}
function daysOf({ within }, { at, calendar }) {
    return soonOf(civilDate(at), within, calendar);
}
/** Today, and the last day that is so many working days ahead (a year's at most). */
export function soonOf(today, within, calendar) {
    const days = Math.min(Math.max(within ?? usualWithin, 0), 250);
    return { today, soon: addWorkingDays(today, days, calendar).date };
}
async function fetchPart(part, asking) {
    const { done, after, limit } = part;
    const direction = done ? sql `DESC` : sql `ASC`;
    const branches = branchesOf(part, asking).map(({ catalogue, where }) => {
        const key = sql `(${column('t0', '_due_on')}, ${column('t0', 'id')})`;
        const than = done ? sql `<` : sql `>`;
        const onward = after ? sql `${key} ${than} (${after[1]}::date, ${after[2]}::uuid)` : sql `true`;
        return sql `(SELECT ${columnsOf(catalogue, asking, done)} FROM ${sql.table(catalogue.table)} AS t0
      WHERE ${where} AND ${onward}
      ORDER BY t0._due_on ${direction}, t0.id ${direction} LIMIT ${limit})`;
    });
    if (branches.length === 0)
        return [];
    const statement = sql `SELECT * FROM (${sql.join(branches, sql ` UNION ALL `)}) AS found
    ORDER BY due_on ${direction}, id ${direction} LIMIT ${limit}`;
    return run(asking.db.pool, statement);
}
function columnsOf(catalogue, asking, done) {
    return sql `${catalogue.code}::text AS catalogue, t0.id, t0._owner AS department, ${done}::boolean AS done,
    ${labelSeen(catalogue, asking)} AS label, ${startSeen(catalogue, asking)} AS start,
    t0._due_on AS due_on, ${publishedOn('t0')} AS published_on`;
}
/** One select for each catalogue that can hold something of it. */
function branchesOf({ question, done }, asking) {
    const states = question.states ?? ['ON_TIME', 'DUE_SOON', 'LATE', 'DONE'];
    const asked = states.filter((state) => (state === 'DONE') === done);
    if (asked.length === 0 || (!done && !mayCountOpen(asking.viewer)))
        return [];
    const days = daysOf(question, asking);
    const rows = done ? doneRows(asking, 't0') : openRows(asking, 't0');
    const inState = sql.join(asked.map((state) => stateHolds(state, days)), sql ` OR `);
    const { department, record, catalogues } = question;
    const wanted = [
        ...[rows, sql `t0._due_on IS NOT NULL`, sql `(${inState})`],
        ...(department ? [sql `t0._owner = ${department}`] : []),
        ...(record ? [sql `t0.id = ${record}::uuid`] : []),
    ];
    return catalogues
        .filter((catalogue) => catalogue.publishWithin)
        .map((catalogue) => ({ catalogue, where: sql.join(wanted, sql ` AND `) }));
}
function stateHolds(state, { today, soon }) {
    switch (state) {
        case 'LATE':
            return sql `t0._due_on < ${today}::date`;
        case 'DUE_SOON':
            return sql `t0._due_on BETWEEN ${today}::date AND ${soon}::date`;
        case 'ON_TIME':
            return sql `t0._due_on > ${soon}::date`;
        case 'DONE':
            return sql `true`;
    }
}
