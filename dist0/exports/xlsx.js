import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import exceljs from 'exceljs';
import { sql } from 'kysely';
import { cellOf } from "./cells.js";
import { columnsOf } from "./columns.js";
import { collectGarbage } from "./garbage.js";
import { inTurn } from "./in-turn.js";
/** A workbook with one sheet; amounts and counts are numbers, everything else is text. */
export const xlsxFile = (request) => {
    const columns = (seen) => columnsOf(request, seen, cellOf);
    return {
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        render: (seen) => [
            sql `to_json(ARRAY[${sql.join(columns(seen).map(({ cell }) => cell))}]::text[])::text`,
        ],
        async *write(extract) {
            const out = new PassThrough();
            const given = new AbortController();
            const sheet = { title: request.catalogue.title, columns: columns(extract.seen), out };
            fill(sheet, extract.parts, given.signal).catch((error) => out.destroy(error));
            try {
                yield* out;
            }
            finally {
                given.abort();
            }
        },
    };
};
async function fill({ title, columns, out }, parts, gone) {
    const book = new exceljs.stream.xlsx.WorkbookWriter({
        stream: out,
        useSharedStrings: false,
        useStyles: false,
        zip: { zlib: { level: 3 } },
    });
    const sheet = book.addWorksheet(sheetName(title));
    sheet.addRow(columns.map(({ header }) => header)).commit();
    let count = 0;
    for await (const cells of rowsOf(parts)) {
        sheet.addRow(cells.map((cell, i) => (columns[i].numeric ? numberOf(cell) : cell))).commit();
        count += 1;
        if (count % mostAhead === 0)
            await drained(sheet, gone);
        if (count % collectEvery === 0)
            collectGarbage();
    }
    await book.commit();
}
const mostAhead = 100;
// exceljs leaves some 40 KB behind for each row.
const collectEvery = 20_000;
// exceljs never waits for whoever reads: it would hold the whole sheet for a slow one.
async function drained(sheet, signal) {
    const { pipes } = sheet.stream;
    for (const pipe of pipes)
        if (pipe._writableState.needDrain)
            await once(pipe, 'drain', { signal });
}
/** Each row as the database wrote it, a JSON list a line; none lives longer than its turn. */
async function* rowsOf(parts) {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for await (const chunk of inTurn(parts, (part) => part.lines('PLAIN'), 0)) {
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = lines.pop();
        for (const line of lines)
            yield JSON.parse(line);
    }
}
/** Excel keeps 15 digits: what has more stays text. */
function numberOf(text) {
    if (text === null || !/^-?\d+(\.\d+)?$/.test(text))
        return text;
    return text.replace(/\D/g, '').length <= 15 ? Number(text) : text;
}
/** Excel allows 31 characters, and not these. */
const sheetName = (title) => title.replace(/[[\]:*?/\\]/g, '').slice(0, 31);
