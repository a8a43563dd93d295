import { columnParsers } from '../base/column-parsers.ts';
import type { Texts } from '../base/json-bytes.ts';
import { messageHead, type SentRows } from '../base/sent-rows.ts';
import { pageIn, type ConnectionPlan, type ReadPage } from './plan/connection.ts';
import type { Running } from './running.ts';
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
  readonly cells: SentCells;
}

/** The cells of the rows that were sent: text n * width + c is cell c of row n; of a null the length is -1. */
export interface SentCells extends Texts {
  readonly width: number;
  /** Each row's cells that are read as values. */
  readonly rows: readonly Row[];
}

/** A page from the rows that were sent for it. */
export function sentPage(plan: ConnectionPlan, sent: SentRows, running: Running): SentPage {
  const cells = cellsOf(sent, plan.cells.isValue);
  const { rows: order, more } = pageIn(plan, [...cells.rows.keys()], running);
  const rows = order.map((n) => cells.rows[n]!);
  return { values: { rows, more, total: null }, order, cells };
}

// After its head a row says how many cells it has; each says its length, or -1.
const [countBytes, lengthBytes] = [2, 4];

// Enough for most pages; made larger for others.
let starts = new Int32Array(4096);
let lengths = new Int32Array(4096);

function cellsOf({ length, bytes, types }: SentRows, isValue: readonly boolean[]): SentCells {
  const width = types.length;
  if (starts.length < length * width) {
    starts = new Int32Array(length * width);
    lengths = new Int32Array(length * width);
  }
  const parsers = types.map((type, cell) => (isValue[cell] ? parserOf(type) : undefined));
  const nulls: Row = types.map(() => null);
  const rows: Row[] = [];
  for (let at = 0, n = 0; rows.length < length;) {
    at += messageHead + countBytes;
    let values: unknown[] | undefined;
    for (let cell = 0; cell < width; cell += 1, n += 1) {
      const size = bytes.readInt32BE(at);
      at += lengthBytes;
      starts[n] = at;
      lengths[n] = size;
      if (size < 0) continue;
      const parse = parsers[cell];
      if (parse) (values ??= [...nulls])[cell] = parse(bytes.toString('utf8', at, at + size));
      at += size;
    }
    rows.push(values ?? nulls);
  }
  return { rows, width, bytes, starts, lengths };
}

const parserOf = (type: number) =>
  columnParsers.getTypeParser(type, 'text') as (text: string) => unknown;
