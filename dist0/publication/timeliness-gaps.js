import { sql } from 'kysely';
import { civilDate } from "../base/clock.js";
import { run } from "../base/statement.js";
import { fieldOf } from "../catalogue/model.js";
import { decide } from "../disclosure/decide.js";
import { visibleRows } from "../query/sql/expressions.js";
import { startColumn } from "./deadline-columns.js";
import { scopeOf } from "./timeliness-scope.js";
/** Suspected gaps in document numbers like 沪市监〔2026〕12号, over the records that the viewer may count. */
export async function findNumberGaps(question, asking) {
    const { catalogue, year } = question;
    const field = fieldOf(catalogue, 'documentNumber');
    if (!field || !openToAll(field, asking))
        return [];
    const found = await run(asking.db.pool, statementOf(field, question, asking));
    return found.map((one) => ({
        ...one,
        catalogue: catalogue.code,
        year,
        gaps: one.gaps.slice(0, mostGaps),
    }));
}
const mostGaps = 100;
/** Holes tell numbers that are not withheld from anybody. */
const openToAll = (field, { viewer, at }) => decide({ field, viewer, at, use: 'AGGREGATE' }).raw === 'ALL';
function statementOf(field, { catalogue, year, department }, asking) {
    const wanted = [
        rowsCounted(catalogue, asking),
        ...(department ? [sql `t0._owner = ${department}`] : []),
        ...inYear(catalogue, year),
    ];
    return sql `WITH numbers AS (
      SELECT DISTINCT t0._owner AS department, parts[1] AS prefix, parts[3]::int AS n
      FROM ${sql.table(catalogue.table)} AS t0, regexp_match(${sql.ref(`t0.${field.storage.column}`)}, ${form}) AS parts
      WHERE ${sql.join(wanted, sql ` AND `)} AND parts[2] = ${String(year)}),
    steps AS (SELECT *, lag(n) OVER (PARTITION BY department, prefix ORDER BY n) AS before FROM numbers)
    SELECT department, prefix, count(*)::int AS known, sum(n - before - 1)::int AS missing,
      jsonb_agg(jsonb_build_object('from', before + 1, 'until', n - 1) ORDER BY n)
        FILTER (WHERE n - before > 1) AS gaps
    FROM steps GROUP BY department, prefix HAVING sum(n - before - 1) > 0 ORDER BY department, prefix LIMIT 1000`;
}
// 沪市监处〔2026〕第12号: what stands before, the year, the number; sources bracket the year in many ways.
const form = '^([^〔【［\\[（(]*)[〔【［\\[（(](\\d{4})[〕】］\\]）)]\\D{0,6}(\\d{1,7})(\\D|$)';
function rowsCounted(catalogue, { viewer, at }) {
    const all = scopeOf(viewer, catalogue) === 'ALL';
    return all ? sql `true` : visibleRows(viewer, civilDate(at), 't0');
}
/** Documents of a year are dated in it or shortly after. */
function inYear(catalogue, year) {
    if (!catalogue.publishWithin)
        return [];
    const start = startColumn(catalogue, 't0');
    return [sql `${start} BETWEEN ${`${year}-01-01`}::date AND ${`${year + 1}-03-31`}::date`];
}
