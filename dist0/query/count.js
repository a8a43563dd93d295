import { sql } from 'kysely';
import { run } from "../base/statement.js";
import { ownedBy, publicRows } from "./sql/expressions.js";
export async function countRecords({ table }, { db, viewer }, today) {
    const from = sql `FROM ${sql.table(table)} AS t0 WHERE`;
    const own = viewer.kind === 'OFFICER' && viewer.department
        ? sql `(SELECT count(*)::int ${from} ${ownedBy(viewer.department, 't0')})`
        : sql `0`;
    const statement = sql `SELECT (SELECT count(*)::int ${from} ${publicRows(today, 't0')}) AS published, ${own} AS own`;
    const [counts] = await run(db.pool, statement, { named: true });
    return counts;
}
