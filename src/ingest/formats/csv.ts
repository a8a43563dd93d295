import { parse, CsvError, type Parser } from 'csv-parse';
import { fileBroken } from '../errors.ts';
import type { RawRow } from '../cell.ts';
import { rearmed } from '../error-file.ts';
import type { Source } from '../source.ts';
import { utf8Bytes } from './encoding.ts';

const longestRecord = 4 * 1024 * 1024;

/** The rows of a CSV file, header included, as many at a time as a piece of the file holds. */
export async function* csvRows(
  source: Pick<Source, 'path' | 'seen'>,
): AsyncGenerator<readonly RawRow[]> {
  let parser: Parser | undefined;
  try {
    for await (const piece of utf8Bytes(source)) {
      parser ??= parserFor(piece);
      yield await rowsAfter(parser, (reader, done) => reader.write(piece, done));
    }
    if (parser) yield await rowsAfter(parser, (reader, done) => reader.end(done));
  } catch (error) {
    if (error instanceof CsvError) throw fileBroken(...whyBroken(error));
    throw error;
  } finally {
    parser?.destroy();
  }
}

function parserFor(start: Buffer): Parser {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start.toString('utf8', 0, 64 * 1024)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    info: true,
  });
  return parser.on('error', () => undefined); // each act hears of it by its callback
}

type Act = (parser: Parser, done: (error?: Error | null) => void) => void;

/** What the parser has read after it was given something; whole pieces cost one turn, not one for each row. */
async function rowsAfter(parser: Parser, act: Act): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  const take = () => {
    for (let one = next(parser); one; one = next(parser)) rows.push(one);
  };
  await new Promise<void>((resolve, reject) => {
    act(parser, (error) => (error ? reject(error) : resolve()));
    take();
  });
  take();
  return rows;
}

function next(parser: Parser): RawRow | undefined {
  const read = parser.read() as Parsed | null;
  return read === null ? undefined : rowOf(read.record, read.info.lines);
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function delimiterOf(start: string): string {
  const header = start.slice(0, start.indexOf('\n') + 1 || undefined);
  return header.includes('\t') && !header.includes(',') ? '\t' : ',';
}

/** A record's line is the one on which it begins; csv-parse counts to its end. */
function rowOf(cells: readonly string[], end: number): RawRow {
  const breaks = cells.reduce(
    (sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0),
    0,
  );
  return { line: end - breaks, cells: cells.map(rearmed) };
}

function whyBroken(error: CsvError): [why: string, line: number | undefined] {
  const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
  const whys: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'a quoted cell is not closed',
    CSV_MAX_RECORD_SIZE: 'a row is longer than 4 MB, probably because a quoted cell is not closed',
  };
  return [whys[error.code] ?? 'it is not well-formed CSV', line];
}
