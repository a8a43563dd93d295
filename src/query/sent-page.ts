import type { SentRows } from '../base/sent-rows.ts';
import { pageIn, type ConnectionPlan, type ReadPage } from './plan/connection.ts';
import type { Running } from './running.ts';
import { cellReading, placeCells, readCells, type SentCells } from './sent-cells.ts';
import type { Row } from './sql/cells.ts';

/** How a page is read from rows as PostgreSQL sends them. */
export interface AsSent extends Pick<ConnectionPlan, 'parts'> {
  /** Good until the next one is read. */
  readonly page: (sent: SentRows, running: Running) => SentPage;
}

/** A page as it was sent. */
export interface SentPage {
  /** Its rows, as far as their cells are read as values. */
  readonly values: ReadPage;
  /** Which of the rows that were sent it has, in its order. */
  readonly order: readonly number[];
  /** The cells of the rows that were sent: text n * width + c is cell c of row n. */
  readonly cells: SentCells & { readonly rows: readonly Row[] };
}

/** A page from the rows that were sent for it. */
export function sentPage(plan: ConnectionPlan, sent: SentRows, running: Running): SentPage {
  const cells = cellsOf(sent, plan.cells.isValue);
  const { rows: order, more } = pageIn(plan, [...cells.rows.keys()], running);
  const rows = order.map((n) => cells.rows[n]!);
  return { values: { rows, more, total: null }, order, cells };
}

// Enough for most pages; made larger for others.
let starts = new Int32Array(4096);
let lengths = new Int32Array(4096);

function cellsOf({ length, bytes, types }: SentRows, isValue: readonly boolean[]) {
  const width = types.length;
  if (starts.length < length * width) {
    starts = new Int32Array(length * width);
    lengths = new Int32Array(length * width);
  }
  const cells = { bytes, starts, lengths, width };
  const reading = cellReading(types, isValue);
  const rows: Row[] = [];
  for (let at = 0; rows.length < length;) {
    const nth = rows.length * width;
    at = placeCells(cells, at, nth);
    rows.push(readCells(cells, nth, reading));
  }
  return { ...cells, rows };
}
