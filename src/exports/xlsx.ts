import { PassThrough, Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { sql } from 'kysely';
import { ZipFile } from 'yazl';
import type { Extract } from '../query/extract.ts';
import { cellOf } from './cells.ts';
import { columnsOf, type Column } from './columns.ts';
import type { MakeFile } from './file-format.ts';
import { collectGarbage } from './garbage.ts';
import { inTurn } from './in-turn.ts';
import { rowXml, sheetHead, sheetPart, sheetTail, workbookParts } from './sheet-xml.ts';

/** A workbook with one sheet; amounts and counts are numbers, everything else is text. */
export const xlsxFile: MakeFile = (request) => {
  const columns = (seen: Extract['seen']) => columnsOf(request, seen, cellOf);
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: (seen) => [
      sql`to_json(ARRAY[${sql.join(columns(seen).map(({ cell }) => cell))}]::text[])::text`,
    ],
    async *write(extract) {
      const lines = sheetLines(columns(extract.seen), extract.parts);
      const sheet = Readable.from(lines, { objectMode: false });
      try {
        yield* zipped(request.catalogue.title, sheet);
      } finally {
        sheet.destroy();
      }
    },
  };
};

/** The workbook's zip, written as it is read: the sheet is never held. */
async function* zipped(title: string, sheet: Readable): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const out = new PassThrough();
  const failed = (error: Error) => void out.destroy(error);
  const made = { compressionLevel: 3, mtime: new Date(0) };
  for (const [name, content] of Object.entries(workbookParts(title)))
    zip.addBuffer(Buffer.from(content), name, made);
  zip.addReadStream(sheet, sheetPart, made);
  zip.end();
  zip.once('error', failed);
  sheet.once('error', failed);
  (zip.outputStream as Readable).once('error', failed).pipe(out);
  yield* out as AsyncIterable<Buffer>;
}

// Few enough that what is written dies young: larger texts would lie in the heap until a full collection.
const atOnce = 20;
const collectedEach = 5_000;

/** The sheet's XML, some rows at a time. */
async function* sheetLines(
  columns: readonly Column[],
  parts: Extract['parts'],
): AsyncGenerator<string> {
  const header = columns.map((column) => column.header);
  let text = sheetHead + rowXml(header, 1);
  let number = 1;
  for await (const cells of rowsOf(parts)) {
    number += 1;
    const valued = cells.map((cell, i) => (columns[i]!.numeric ? numberOf(cell) : cell));
    text += rowXml(valued, number);
    if (number % atOnce > 0) continue;
    yield text;
    text = '';
    if (number % collectedEach === 0) collectGarbage();
  }
  yield text + sheetTail;
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
