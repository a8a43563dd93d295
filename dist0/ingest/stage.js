import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { contentColumns, fieldColumns } from "./stored-row.js";
/** The columns of the staging table, in order; it lives as long as its transaction. */
const stagedColumns = (catalogue) => [
    'id',
    ...fieldColumns(catalogue),
    ...contentColumns,
];
/** Writes rows to the transaction's staging table by COPY, as they come. */
export async function stage(client, catalogue, rows) {
    const columns = stagedColumns(catalogue);
    const quoted = columns.map((column) => `"${column}"`).join(', ');
    await client.query(`create temp table staged on commit drop as select ${quoted}, 0 as _line from ${catalogue.table} with no data`);
    const copy = client.query(copyFrom(`copy staged (${quoted}, _line) from stdin`));
    await pipeline(Readable.from(lines(rows, [...columns, '_line'])), copy);
    await client.query('create index on staged (id)');
    await client.query('analyze staged');
}
const chunkSize = 64 * 1024;
async function* lines(rows, columns) {
    let chunk = '';
    for await (const row of rows) {
        chunk += `${columns.map((column) => copyText(row[column])).join('\t')}\n`;
        if (chunk.length < chunkSize)
            continue;
        yield chunk;
        chunk = '';
    }
    if (chunk !== '')
        yield chunk;
}
/** A value in the text format of COPY. */
function copyText(value) {
    if (value === null || value === undefined)
        return '\\N';
    const text = Array.isArray(value) ? arrayText(value) : String(value);
    return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (one) => escapes[one] ?? one) : text;
}
const escapes = {
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
};
const arrayText = (items) => `{${items.map((item) => `"${String(item).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
