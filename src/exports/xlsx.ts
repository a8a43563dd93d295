import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { Extract } from '../query/extract.ts';
import type { Row } from '../query/sql/cells.ts';
import { cellOf } from './cells.ts';
import { columnsOf, type Column } from './columns.ts';
import type { MakeFile } from './file-format.ts';

/** A workbook with one sheet; amounts and counts are numbers, everything else is text. */
export const xlsxFile: MakeFile = (request) => {
  const columns = (seen: Extract['seen']) => columnsOf(request, seen, cellOf);
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    inRows: true,
    render: (seen) => columns(seen).map(({ cell }) => cell),
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
  for await (const part of parts) {
    let count = 0;
    for (const row of await part.rows()) {
      sheet.addRow(cellsOf(row, columns)).commit();
      count += 1;
      if (count % mostAhead === 0) await drained(sheet, gone);
      if (gone.aborted) return;
    }
  }
  await book.commit();
}

const mostAhead = 100;

// exceljs never waits for whoever reads: it would hold the whole sheet for a slow one.
async function drained(sheet: exceljs.Worksheet, signal: AbortSignal): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: readonly Writable[] } }).stream;
  for (const pipe of pipes) if (pipe.writableNeedDrain) await once(pipe, 'drain', { signal });
}

const cellsOf = (row: Row, columns: readonly Column[]) =>
  row.map((cell, i) => (columns[i]!.numeric ? numberOf(cell as string | null) : cell));

/** Excel keeps 15 digits: what has more stays text. */
function numberOf(text: string | null): string | number | null {
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  return text.replace(/\D/g, '').length <= 15 ? Number(text) : text;
}

/** Excel allows 31 characters, and not these. */
const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, '').slice(0, 31);
