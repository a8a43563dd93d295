import { Readable } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import { fileBroken } from '../errors.ts';
import type { RawRow } from '../cell.ts';
import { rearmed } from '../error-file.ts';
import type { Source } from '../source.ts';
import { decoded } from './encoding.ts';

const longestRecord = 4 * 1024 * 1024;

/** The rows of a CSV file, header included, as they are read. */
export async function* csvRows(source: Pick<Source, 'path' | 'seen'>): AsyncGenerator<RawRow> {
  const text = decoded(source);
  const first = await text.next();
  const start = first.done ? '' : first.value.replace(/^\uFEFF/, '');
  const feed = Readable.from(joined(start, text));
  const parser = feed.pipe(
    parse({
      delimiter: delimiterOf(start),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
      info: true,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>)
      yield rowOf(record, info.lines);
  } catch (error) {
    if (error instanceof CsvError) throw fileBroken(...whyBroken(error));
    throw error;
  } finally {
    feed.destroy(); // whoever stops reading half-way lets go of the file
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* joined(start: string, rest: AsyncIterable<string>) {
  yield start;
  yield* rest;
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
