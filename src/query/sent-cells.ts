import { parserOf } from '../base/column-parsers.ts';
import { textIn, type Texts } from '../base/json-bytes.ts';
import { messageHead, type SentRows } from '../base/sent-rows.ts';
import type { Row } from './sql/cells.ts';

/** Cells of rows that were sent, of so many cells each; of a null the length is -1. */
export interface SentCells extends Texts {
  readonly width: number;
}

/** A place for the cells of one row at a time. */
export const cellsOfOne = ({ bytes, types }: Pick<SentRows, 'bytes' | 'types'>): SentCells => {
  const width = types.length;
  return { bytes, width, starts: new Int32Array(width), lengths: new Int32Array(width) };
};

// After its head a row says how many cells it has; each says its length, or -1.
const [countBytes, lengthBytes] = [2, 4];

/** The text of the one cell of one row; empty for a null. */
export const onlyText = ({ bytes }: Pick<SentRows, 'bytes'>): string =>
  bytes.toString('utf8', messageHead + countBytes + lengthBytes);

/** Notes where the cells of the row at a place are, as texts from the nth on; returns the place after it. */
export function placeCells(cells: SentCells, row: number, nth: number): number {
  const { bytes, starts, lengths, width } = cells;
  let at = row + messageHead + countBytes;
  for (let n = nth; n < nth + width; n += 1) {
    const size = bytes.readInt32BE(at);
    at += lengthBytes;
    starts[n] = at;
    lengths[n] = size;
    if (size > 0) at += size;
  }
  return at;
}

/** What reads cells of a row as values. */
export interface CellReading {
  readonly nulls: Row;
  readonly parsers: readonly {
    readonly cell: number;
    readonly parse: ReturnType<typeof parserOf>;
  }[];
}

/** Reads the cells that are values; `types` are PostgreSQL's numbers of theirs. */
export function cellReading(types: readonly number[], isValue: readonly boolean[]): CellReading {
  const parsers = types.flatMap((type, cell) =>
    isValue[cell] ? [{ cell, parse: parserOf(type) }] : [],
  );
  return { nulls: types.map(() => null), parsers };
}

/** A row's cells, as far as they are values; text `nth` is its first cell. */
export function readCells(cells: SentCells, nth: number, { nulls, parsers }: CellReading): Row {
  let values: unknown[] | undefined;
  for (const { cell, parse } of parsers) {
    if (cells.lengths[nth + cell]! < 0) continue;
    values ??= [...nulls];
    values[cell] = parse(textIn(cells, nth + cell));
  }
  return values ?? nulls;
}
