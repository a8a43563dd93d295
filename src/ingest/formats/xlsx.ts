import type exceljs from 'exceljs';
import type { Cell, RawRow } from '../cell.ts';
import { Refusal } from '../../base/refusal.ts';
import { fileBroken } from '../errors.ts';
import type { Source } from '../source.ts';
import { plainNumber } from './json.ts';
import { checkXlsx } from './zip-check.ts';

const mostColumns = 500;

/** The rows of a workbook's first sheet, header included, as they are read. */
export async function* xlsxRows(source: Pick<Source, 'path' | 'size'>): AsyncGenerator<RawRow> {
  await checkXlsx(source);
  // Loaded with the first workbook: it is a third of all that a server would load.
  const { default: excel } = await import('exceljs');
  const reader = new excel.stream.xlsx.WorkbookReader(source.path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const cells = cellsOf(row);
        if (cells.some((cell) => cell !== null && cell !== '')) yield { line: row.number, cells };
      }
      return;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The sender is told what to do; what exactly was wrong is kept for whoever looks for it.
    throw Object.assign(fileBroken('the workbook is damaged'), { cause: error });
  }
}

function cellsOf(row: exceljs.Row): Cell[] {
  const count = Math.min(row.cellCount, mostColumns);
  return Array.from({ length: count }, (_, i) => {
    const cell = row.getCell(i + 1);
    return cellOf(cell.value, cell.address);
  });
}

function cellOf(value: exceljs.CellValue, address: string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberCell(value, address);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return dateCell(value);
  if ('formula' in value || 'sharedFormula' in value)
    return { fault: 'FORMULA', address, text: resultOf(value) };
  if ('error' in value) return { fault: 'EXCEL_ERROR', address, text: '' };
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return String(value.text);
  return null;
}

/** Excel keeps 15 digits: a longer number has already lost some, a code among them. */
function numberCell(value: number, address: string): Cell {
  if (Math.abs(value) >= 1e15) return { fault: 'NUMBER_TOO_LONG', address, text: '' };
  return plainNumber(value);
}

/** exceljs puts the sheet's civil date at midnight UTC. */
function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 19)}+08:00`;
}

const resultOf = (value: object) =>
  'result' in value && typeof value.result !== 'object' ? String(value.result) : '';
