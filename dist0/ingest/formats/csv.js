import { Readable } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import { fileBroken } from "../errors.js";
import { rearmed } from "../error-file.js";
import { decoded } from "./encoding.js";
const longestRecord = 4 * 1024 * 1024;
/** The rows of a CSV file, header included, as they are read. */
export async function* csvRows(source) {
    const text = decoded(source);
    const first = await text.next();
    const start = first.done ? '' : first.value.replace(/^\uFEFF/, '');
    const parser = Readable.from(joined(start, text)).pipe(parse({
        delimiter: delimiterOf(start),
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        max_record_size: longestRecord,
        info: true,
    }));
    try {
        for await (const { record, info } of parser)
            yield rowOf(record, info.lines);
    }
    catch (error) {
        if (error instanceof CsvError)
            throw fileBroken(...whyBroken(error));
        throw error;
    }
}
async function* joined(start, rest) {
    yield start;
    yield* rest;
}
function delimiterOf(start) {
    const header = start.slice(0, start.indexOf('\n') + 1 || undefined);
    return header.includes('\t') && !header.includes(',') ? '\t' : ',';
}
/** A record's line is the one on which it begins; csv-parse counts to its end. */
function rowOf(cells, end) {
    const breaks = cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    return { line: end - breaks, cells: cells.map(rearmed) };
}
function whyBroken(error) {
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    const whys = {
        CSV_QUOTE_NOT_CLOSED: 'a quoted cell is not closed',
        CSV_MAX_RECORD_SIZE: 'a row is longer than 4 MB, probably because a quoted cell is not closed',
    };
    return [whys[error.code] ?? 'it is not well-formed CSV', line];
}
