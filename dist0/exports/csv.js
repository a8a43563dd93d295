import { sql } from 'kysely';
import { cellOf } from "./cells.js";
import { columnsOf } from "./columns.js";
import { inTurn } from "./in-turn.js";
import { withCarriageReturns } from "./line-ends.js";
/** CSV after RFC 4180, in UTF-8 with a byte order mark, as Excel expects it. */
export const csvFile = (request) => {
    const columns = (seen) => columnsOf(request, seen, cellOf);
    return {
        mediaType: 'text/csv; charset=utf-8; header=present',
        render: (seen) => columns(seen).map(({ cell, free }) => (free ? disarmed(cell) : sql `${cell}`)),
        async *write({ seen, parts }) {
            yield Buffer.from(`\uFEFF${headerLine(columns(seen))}\r\n`);
            const convert = withCarriageReturns();
            for await (const chunk of inTurn(parts, (part) => part.lines('CSV')))
                yield convert(chunk);
        },
    };
};
const headerLine = (columns) => columns.map(({ header }) => (/[",\r\n]/.test(header) ? quoted(header) : header)).join(',');
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
// = + - @, tab and line ends, and the full-width signs that a Chinese keyboard writes.
const signs = [...'=+-@\t\r\n＝＋－＠'].map((sign) => sign.codePointAt(0));
const starts = String.raw `^'*[=+\-@\t\r\n＝＋－＠]`;
/** A spreadsheet runs a text that begins with such a sign: an apostrophe, which ingest takes off again, stops it. */
function disarmed(cell) {
    const suspects = sql.raw(`'{${["'".codePointAt(0), ...signs].join(',')}}'::int[]`);
    return sql `CASE WHEN ascii(${cell}) = ANY(${suspects}) AND ${cell} ~ ${sql.lit(starts)} THEN '''' || ${cell} ELSE ${cell} END`;
}
