import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import exceljs from 'exceljs';
import { sql } from 'kysely';
import type { Extract } from '../query/extract.ts';
import { cellOf } from './cells.ts';
import { columnsOf, type Column } from './columns.ts';
import type { MakeFile } from './file-format.ts';
import { collectGarbage } from './garbage.ts';
import { inTurn } from './in-turn.ts';

/** A workbook with one sheet; amounts and counts are numbers, everything else is text. */
export const xlsxFile: MakeFile = (request) => {
  const columns = (seen: Extract['seen']) => columnsOf(request, seen, cellOf);
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: (seen) => [
      sql`to_json(ARRAY[${sql.join(columns(seen).map(({ cell }) => cell))}]::text[])::text`,
    ],
    async *write(extract) {
      const out = new PassThrough();
      const given = new AbortController();
      const sheet = { title: request.catalogue.title, columns: columns(extract.seen), out };
      fill(sheet, extract.parts, given.signal).catch((error: Error) => out.destroy(error));
      try {
        yield* out as AsyncIterable<Buffer>;
      } finally {
        given.abort();
      }
    },
  };
};

interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly out: PassThrough;
}

async function fill({ title, columns, out }: Sheet, parts: Extract['parts'], gone: AbortSignal) {
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
    sheet.addRow(cells.map((cell, i) => (columns[i]!.numeric ? numberOf(cell) : cell))).commit();
    count += 1;
    if (count % mostAhead === 0) await drained(sheet, gone);
    if (count % collectEvery === 0) collectGarbage();
  }
  await book.commit();
}

const mostAhead = 100;
// exceljs leaves some 40 KB behind for each row.
const collectEvery = 20_000;

/** The way into the zip: a stream of readable-stream 2, which tells only inside how full it is. */
interface Inlet extends Writable {
  readonly _writableState: { readonly needDrain: boolean };
}

// exceljs never waits for whoever reads: it would hold the whole sheet for a slow one.
async function drained(sheet: exceljs.Worksheet, signal: AbortSignal): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: readonly Inlet[] } }).stream;
  for (const pipe of pipes)
    if (pipe._writableState.needDrain) await once(pipe, 'drain', { signal });
}

type Cells = readonly (string | null)[];

/** Each row as the database wrote it, a JSON list a line; none lives longer than its turn. */
async function* rowsOf(parts: Extract['parts']): AsyncGenerator<Cells> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of inTurn(parts, (part) => part.lines('PLAIN'), 0)) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as Cells;
  }
}

/** Excel keeps 15 digits: what has more stays text. */
function numberOf(text: string | null): string | number | null {
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  return text.replace(/\D/g, '').length <= 15 ? Number(text) : text;
}

/** Excel allows 31 characters, and not these. */
const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, '').slice(0, 31);
