import { chooseLayout, fit } from "../layout.js";
import { textOf } from "../cell.js";
import { fileEmpty } from "../errors.js";
import { csvRows } from "./csv.js";
import { jsonItems, ndjsonItems, rowOf } from "./json.js";
import { xlsxRows } from "./xlsx.js";
/** Opens a source for one reading, whatever its format. */
export function openSheet(source, choosing) {
    switch (source.format) {
        case 'csv':
            return tableSheet(csvRows(source), choosing, false);
        case 'xlsx':
            return tableSheet(xlsxRows(source), choosing, true);
        case 'ndjson':
            return itemSheet(ndjsonItems(source));
        case 'json':
            return jsonSheet(source, choosing);
    }
}
const furthestHeader = 10;
/** A table's header is the row that names most fields, among the first: titles and units may stand above it. */
async function tableSheet(rows, choosing, serialDates) {
    const start = [];
    for (let one = await rows.next(); !one.done; one = await rows.next()) {
        start.push(one.value);
        if (start.length >= furthestHeader)
            break;
    }
    const scores = start.map((row) => known(headerOf(row), choosing));
    const at = Math.max(0, scores.indexOf(Math.max(...scores)));
    if (start.length === 0)
        throw fileEmpty();
    async function* below() {
        yield* start.slice(at + 1);
        yield* rows;
    }
    return { header: headerOf(start[at]), rows: below(), serialDates, fixedHeader: true, notes: [] };
}
const headerOf = (row) => row.cells.map((cell) => textOf(cell) ?? '');
function known(header, choosing) {
    const layout = chooseLayout(header, choosing);
    return header.filter((one) => one !== '' && layout.targetOf(one)).length;
}
async function jsonSheet(source, choosing) {
    const { catalogue, catalogues } = choosing;
    const best = (keys) => {
        const mine = known(keys, choosing);
        return (mine >= 2 &&
            catalogues.all.every((other) => other === catalogue || fit(keys, other, catalogues) <= mine));
    };
    const { items, left } = await jsonItems(source, best);
    const sheet = await itemSheet(items[Symbol.iterator]());
    const aside = `未采用的其他记录 Objects of another catalogue, left aside: ${left}`;
    return left > 0 ? { ...sheet, notes: [aside] } : sheet;
}
async function itemSheet(items) {
    const header = [];
    const places = new Map();
    const first = await items.next();
    if (first.done)
        throw fileEmpty();
    const start = rowOf(first.value, header, places);
    async function* rows() {
        yield start;
        for (let one = await items.next(); !one.done; one = await items.next())
            yield rowOf(one.value, header, places);
    }
    return { header, rows: rows(), serialDates: false, fixedHeader: false, notes: [] };
}
