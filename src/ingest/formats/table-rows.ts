import type { RawRow } from '../cell.ts';
import type { Source } from '../source.ts';
import { inBatches } from './batches.ts';
import { csvRows } from './csv.ts';
import { xlsxRows } from './xlsx.ts';

/** What reading a table needs to know of its file. */
export type TableSource = Pick<Source, 'path' | 'size' | 'seen'> & {
  readonly format: 'csv' | 'xlsx';
};

/** The rows of a table, header included, batch by batch. */
export const tableRows = (source: TableSource): AsyncGenerator<readonly RawRow[]> =>
  source.format === 'csv' ? csvRows(source) : inBatches(xlsxRows(source));
