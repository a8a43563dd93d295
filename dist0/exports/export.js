import { Readable } from 'node:stream';
import { civilDate } from "../base/clock.js";
import { extract } from "../query/extract.js";
import { csvFile } from "./csv.js";
import { ndjsonFile } from "./ndjson.js";
import { withheldOf } from "./withheld.js";
import { xlsxFile } from "./xlsx.js";
const files = {
    csv: csvFile,
    ndjson: ndjsonFile,
    xlsx: xlsxFile,
};
/** A sheet of Excel ends at 1,048,576 rows. */
const mostRows = 1_000_000;
/** An Answer, streamed: what the viewer may see of a catalogue, as one file. */
export async function openExport(request, asking, again) {
    const { catalogue, format, status, first } = request;
    const file = files[format](request);
    const limit = format === 'xlsx' ? Math.min(first ?? mostRows, mostRows) : first;
    const question = { ...request, first: limit, published: status === 'published' };
    const render = (seen) => file.render(seen);
    const found = await extract({ ...question, render }, asking, again);
    return {
        fileName: `${catalogue.code}-${civilDate(asking.at)}.${format}`,
        mediaType: file.mediaType,
        withheld: withheldOf(found.seen),
        next: found.next,
        body: Readable.from(file.write(found), { objectMode: false }),
    };
}
