import { sql } from 'kysely';
import { jsonOf } from "./cells.js";
import { columnsOf } from "./columns.js";
import { inTurn } from "./in-turn.js";
/** One JSON object a line; what the reader does not see of a record is told in its `withheld`. */
export const ndjsonFile = (request) => ({
    mediaType: 'application/x-ndjson; charset=utf-8',
    render: (seen) => [lineOf(request, seen)],
    write: ({ parts }) => request.cursors ? linesWithCursors(parts) : inTurn(parts, (part) => part.lines('PLAIN')),
});
function lineOf(request, seen) {
    const columns = columnsOf(request, seen, jsonOf);
    const members = columns.flatMap(({ header, cell, state }, i) => [
        sql.lit(`${i === 0 ? '{' : ','}${JSON.stringify(header)}:`),
        state ? sql `to_json(${cell})::text` : cell,
    ]);
    return concatenated([...members, ...withheldMember(seen), sql.lit('}')]);
}
function withheldMember({ gaps, removed }) {
    if (gaps.length === 0)
        return [sql `',"withheld":[' || ${removed} || ']'`];
    const always = gaps.filter(({ when }) => when === 'ALWAYS').map(gapJson);
    const sometimes = gaps.flatMap((gap) => gap.when === 'ALWAYS' ? [] : [sql `CASE WHEN ${gap.when} THEN ${sql.lit(gapJson(gap))} END`]);
    const all = [...(always.length > 0 ? [sql.lit(always.join(','))] : []), ...sometimes];
    return [sql.lit(',"withheld":['), joined([...all, removed]), sql.lit(']')];
}
function gapJson({ withholding, masked }) {
    const { coordinate, reason } = withholding;
    return JSON.stringify({ coordinate, reason, ...(masked ? { masked } : {}) });
}
// PostgreSQL takes at most 100 arguments to a function.
const most = 90;
function concatenated(parts) {
    if (parts.length <= most)
        return sql `concat(${sql.join([...parts])})`;
    return sql `concat(${sql.join([...parts.slice(0, most)])}, ${concatenated(parts.slice(most))})`;
}
function joined(parts) {
    if (parts.length <= most)
        return sql `concat_ws(',', ${sql.join([...parts])})`;
    return sql `concat_ws(',', ${sql.join([...parts.slice(0, most)])}, nullif(${joined(parts.slice(most))}, ''))`;
}
/** The last line of each part carries the cursor with which an export that broke off after it is resumed. */
async function* linesWithCursors(parts) {
    for await (const part of parts)
        yield* linesOf(part);
}
async function* linesOf(part) {
    let held;
    for await (const chunk of part.lines('PLAIN')) {
        if (held && chunk.length < 2) {
            held = Buffer.concat([held, chunk]);
            continue;
        }
        if (held)
            yield held;
        held = chunk;
    }
    if (!held)
        return;
    if (part.end === undefined)
        yield held;
    else
        yield* [held.subarray(0, -2), Buffer.from(`,"_cursor":${JSON.stringify(part.end)}}\n`)];
}
