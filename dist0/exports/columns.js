import { sql } from 'kysely';
import { isText } from "./cells.js";
/** The columns of an export, in the catalogue's order; the state of the records only where it was asked for. */
export function columnsOf({ catalogue, headers, status }, seen, write) {
    const columns = seen.fields.map((one) => ({
        header: headerOf(one.field, headers),
        cell: write(headers === 'name' ? inYuan(one) : one, catalogue),
        numeric: !one.field.list && numbers.has(one.field.type),
        free: isText(one.field),
    }));
    return status === 'all' ? [...columns, stateColumn(seen)] : columns;
}
/** Under the API's names amounts are what the API says: yuan. */
const inYuan = (seen) => {
    const column = { ...seen.field.column, unit: undefined };
    return { ...seen, field: { ...seen.field, column } };
};
const numbers = new Set(['Int', 'Money', 'Decimal']);
const headerOf = ({ name, column }, headers) => headers === 'name' ? name : headers === 'code' ? (column.code ?? column.title) : column.title;
/** The states as RecordStatus of schema/records.graphql calls them; ingest does not read this column. */
const states = {
    SUBMITTED: '已提交',
    PUBLISHED: '已公开',
    REFUSED: '不予公开',
    WITHDRAWN: '已撤回',
};
function stateColumn({ status }) {
    const cases = Object.entries(states).map(([name, label]) => sql `WHEN ${sql.lit(name)} THEN ${sql.lit(label)}`);
    const cell = sql `CASE ${status} ${sql.join(cases, sql ` `)} END`;
    return { header: '记录状态', cell, numeric: false, free: false, state: true };
}
