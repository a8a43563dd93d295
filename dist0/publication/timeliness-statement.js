import { sql } from 'kysely';
import { civilDate } from "../base/clock.js";
import { visibleRows } from "../query/sql/expressions.js";
import { publishedOn, startColumn } from "./deadline-columns.js";
import { soonOf } from "./deadlines.js";
import { groupingOf } from "./timeliness-groups.js";
import { scopeOf } from "./timeliness-scope.js";
import { workingDayTable } from "./working-day-table.js";
/**
 * The statement behind timeliness: records are first counted by their days, so that what follows (working
 * days, groups, medians) is done for each combination of days once, not for each record.
 */
export function timelinessStatement(catalogues, question, asking) {
    const { today, soon } = soonOf(civilDate(asking.at), question.within, asking.calendar);
    const combinations = catalogues.map((catalogue) => combinationsOf(catalogue, question, asking));
    const { columns, join, where } = groupingOf(question.by, question.region);
    const days = workingDayTable(question.from ?? '2000-01-01', today, asking.calendar);
    const waits = sql `r.published_on IS NULL AND r.due_on`;
    const group = sql `catalogue, department, region, month`;
    return sql `WITH days AS MATERIALIZED (${days}), r AS (${sql.join(combinations, sql ` UNION ALL `)}),
    counted AS (
      SELECT ${columns}, ended.n - began.n AS used, sum(r.n) AS submitted,
        sum(r.n) FILTER (WHERE r.published_on IS NOT NULL) AS published,
        sum(r.n) FILTER (WHERE r.published_on <= r.due_on) AS on_time,
        sum(r.n) FILTER (WHERE coalesce(r.published_on, ${today}::date) > r.due_on) AS late,
        sum(r.n) FILTER (WHERE ${waits} < ${today}::date) AS overdue,
        sum(r.n) FILTER (WHERE ${waits} BETWEEN ${today}::date AND ${soon}::date) AS due_soon
      FROM r LEFT JOIN days AS began ON began.day = r.start
        LEFT JOIN days AS ended ON ended.day = r.published_on ${join}
      WHERE ${where} GROUP BY 1, 2, 3, 4, 5),
    placed AS (
      SELECT *, sum(published) OVER (PARTITION BY ${group} ORDER BY used) AS reached,
        sum(published) FILTER (WHERE used IS NOT NULL) OVER (PARTITION BY ${group}) AS known
      FROM counted)
    SELECT ${group}, ${total('submitted')} AS submitted, ${total('published')} AS published,
      ${total('on_time')} AS "onTime", ${total('late')} AS late, ${total('overdue')} AS overdue,
      ${total('due_soon')} AS "dueSoon",
      ((min(used) FILTER (WHERE reached >= floor((known + 1) / 2))
        + min(used) FILTER (WHERE reached >= ceil((known + 1) / 2))) / 2.0)::float8 AS "medianWorkingDays"
    FROM placed GROUP BY ${group}`;
}
const total = (name) => sql `coalesce(sum(${sql.ref(name)}), 0)::int`;
/** How many records there are for each combination of days, and of departments where they matter. */
function combinationsOf(catalogue, { department, region, from, until, by }, asking) {
    const start = startColumn(catalogue, 't0');
    const wanted = [
        countable(catalogue, asking),
        sql `t0._due_on IS NOT NULL`,
        ...(department ? [sql `t0._owner = ${department}`] : []),
        ...(from ? [sql `${start} >= ${from}::date`] : []),
        ...(until ? [sql `${start} <= ${until}::date`] : []),
    ];
    const told = by.includes('DEPARTMENT') || by.includes('REGION') || region;
    return sql `SELECT ${catalogue.code}::text AS catalogue, ${told ? sql `t0._owner` : sql `NULL::text`} AS department,
      ${start} AS start, ${publishedOn('t0')} AS published_on, t0._due_on AS due_on, count(*) AS n
    FROM ${sql.table(catalogue.table)} AS t0 WHERE ${sql.join(wanted, sql ` AND `)} GROUP BY 1, 2, 3, 4, 5`;
}
/** Records that were refused have no deadline to meet. */
function countable(catalogue, { viewer, at }) {
    const kept = sql `t0._status <> 'REFUSED'`;
    const all = scopeOf(viewer, catalogue) === 'ALL';
    return all ? kept : sql `${kept} AND ${visibleRows(viewer, civilDate(at), 't0')}`;
}
