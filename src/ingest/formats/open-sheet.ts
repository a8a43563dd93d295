import { chooseLayout, fit, type Choosing } from '../layout.ts';
import type { RawRow, Sheet } from '../cell.ts';
import { textOf } from '../cell.ts';
import { fileEmpty } from '../errors.ts';
import type { Source } from '../source.ts';
import { inBatches } from './batches.ts';
import { csvRows } from './csv.ts';
import { jsonItems, ndjsonItems, rowOf, type Item } from './json.ts';
import { xlsxRows } from './xlsx.ts';

/** Opens a source for one reading, whatever its format. */
export function openSheet(source: Source, choosing: Choosing): Promise<Sheet> {
  switch (source.format) {
    case 'csv':
      return tableSheet(csvRows(source), choosing, false);
    case 'xlsx':
      return tableSheet(inBatches(xlsxRows(source)), choosing, true);
    case 'ndjson':
      return itemSheet(ndjsonItems(source));
    case 'json':
      return jsonSheet(source, choosing);
  }
}

const furthestHeader = 10;

/** A table's header is the row that names most fields, among the first: titles and units may stand above it. */
async function tableSheet(
  rows: AsyncGenerator<readonly RawRow[]>,
  choosing: Choosing,
  serialDates: boolean,
): Promise<Sheet> {
  const start: RawRow[] = [];
  for (let one = await rows.next(); !one.done; one = await rows.next()) {
    start.push(...one.value);
    if (start.length >= furthestHeader) break;
  }
  const scores = start.slice(0, furthestHeader).map((row) => known(headerOf(row), choosing));
  const at = Math.max(0, scores.indexOf(Math.max(...scores)));
  if (start.length === 0) throw fileEmpty();
  async function* below() {
    try {
      yield start.slice(at + 1);
      yield* rows;
    } finally {
      await rows.return(undefined);
    }
  }
  return { header: headerOf(start[at]!), rows: below(), serialDates, fixedHeader: true, notes: [] };
}

const headerOf = (row: RawRow): string[] => row.cells.map((cell) => textOf(cell) ?? '');

function known(header: readonly string[], choosing: Choosing): number {
  const layout = chooseLayout(header, choosing);
  return header.filter((one) => one !== '' && layout.targetOf(one)).length;
}

async function jsonSheet(source: Source, choosing: Choosing): Promise<Sheet> {
  const { catalogue, catalogues } = choosing;
  const best = (keys: readonly string[]) => {
    const mine = known(keys, choosing);
    return (
      mine >= 2 &&
      catalogues.all.every((other) => other === catalogue || fit(keys, other, catalogues) <= mine)
    );
  };
  const { items, left } = await jsonItems(source, best);
  const sheet = await itemSheet(items[Symbol.iterator]());
  const aside = `未采用的其他记录 Objects of another catalogue, left aside: ${left}`;
  return left > 0 ? { ...sheet, notes: [aside] } : sheet;
}

async function itemSheet(items: AsyncIterator<Item> | IterableIterator<Item>): Promise<Sheet> {
  const header: string[] = [];
  const places = new Map<string, number>();
  const first = await items.next();
  if (first.done) throw fileEmpty();
  const start = rowOf(first.value, header, places);
  async function* rows() {
    yield start;
    for (let one = await items.next(); !one.done; one = await items.next())
      yield rowOf(one.value, header, places);
  }
  return { header, rows: inBatches(rows()), serialDates: false, fixedHeader: false, notes: [] };
}
