import { sql } from 'kysely';
import { run } from "../base/statement.js";
import { ownedBy } from "../query/sql/expressions.js";
import { scopeOf } from "./timeliness-scope.js";
import { groupingOf, keyOf } from "./timeliness-groups.js";
/** Withdrawals by group; what was withdrawn is not public, so only owner, keeper and auditors count it. */
export async function withdrawalFigures(question, asking) {
    const rows = question.catalogues
        .filter((catalogue) => scopeOf(asking.viewer, catalogue) !== 'PUBLIC')
        .map((catalogue) => rowsOf(catalogue, question, asking));
    if (rows.length === 0)
        return undefined;
    const { columns, join, where } = groupingOf(question.by, question.region);
    const statement = sql `SELECT ${columns}, count(*)::int AS withdrawals,
      count(r.done_on)::int AS withdrawn, count(*) FILTER (WHERE r.done_on <= r.due_on)::int AS "onTime"
    FROM (${sql.join(rows, sql ` UNION ALL `)}) AS r ${join} WHERE ${where} GROUP BY 1, 2, 3, 4`;
    const found = await run(asking.db.pool, statement);
    return new Map(found.map((one) => [keyOf(one), one]));
}
/** The month of a withdrawal is that of the event which required it. */
function rowsOf({ code, table, owner }, { department, from, until }, { viewer }) {
    const own = scopeOf(viewer, { owner }) === 'OWN';
    const wanted = [
        sql `w.catalogue = ${code} AND w.due_on IS NOT NULL`,
        ...(own ? [ownedBy(viewer.department, 't0')] : []),
        ...(department ? [sql `t0._owner = ${department}`] : []),
        ...(from ? [sql `w.event_on >= ${from}::date`] : []),
        ...(until ? [sql `w.event_on <= ${until}::date`] : []),
    ];
    return sql `SELECT w.catalogue, t0._owner AS department, w.event_on AS start, w.due_on,
      (w.done_at AT TIME ZONE 'Asia/Shanghai')::date AS done_on
    FROM withdrawals AS w JOIN ${sql.table(table)} AS t0 ON t0.id = w.record_id
    WHERE ${sql.join(wanted, sql ` AND `)}`;
}
