/** Something in a cell that is no value, as spreadsheets and JSON can hold. */
export interface CellFault {
  readonly fault: 'FORMULA' | 'EXCEL_ERROR' | 'NUMBER_TOO_LONG' | 'NESTED';
  readonly address?: string;
  /** What the error file shows in its place. */
  readonly text: string;
}

/** What a file holds at one place: text as written, a list (JSON only), nothing, or a fault. */
export type Cell = string | readonly string[] | null | CellFault;

/** One row of a file: where it begins, and its cells in the order of the header. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A file opened for reading: its header (JSON adds to it as keys appear) and its rows, as a stream of batches. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly RawRow[]>;
  /** Numbers that stand where a date is asked may be Excel's serial dates. */
  readonly serialDates: boolean;
  /** The header row is the file's own promise; JSON objects promise nothing. */
  readonly fixedHeader: boolean;
  readonly notes: readonly string[];
}

export const isFault = (cell: Cell | undefined): cell is CellFault =>
  cell !== null && typeof cell === 'object' && 'fault' in cell;

/** The cell as one text, or null where it is empty. */
export function textOf(cell: Cell | undefined): string | null {
  if (cell === undefined || cell === null || isFault(cell)) return null;
  const text = (typeof cell === 'string' ? cell : cell.join(';')).trim();
  return text === '' ? null : text;
}
