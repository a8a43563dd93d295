import { extname } from 'node:path';
import { isFault, type Cell, type Sheet } from './cell.ts';
import type { ErrorFile } from './receipt.ts';

/** The column that an error file adds; it is ignored when the file is sent again. */
export const errorColumn = '错误';

/** Writes the rejected rows as CSV (UTF-8 with BOM, as Excel expects), in the columns of the file they came in. */
export async function errorFileOf(
  name: string,
  sheet: Sheet,
  rejected: ReadonlyMap<number, string>,
): Promise<ErrorFile> {
  const lines: string[] = [];
  const kept = sheet.header.flatMap((one, i) => (one === errorColumn ? [] : [i]));
  for await (const batch of sheet.rows) {
    for (const { line, cells } of batch) {
      const wrong = rejected.get(line);
      if (wrong !== undefined) lines.push(csvLine([...kept.map((i) => cells[i] ?? null), wrong]));
    }
  }
  const header = csvLine([...kept.map((i) => sheet.header[i] ?? ''), errorColumn]);
  return {
    name: `${name.slice(0, name.length - extname(name).length)}.errors.csv`,
    content: `\uFEFF${header}${lines.join('')}`,
  };
}

const csvLine = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  const text = isFault(cell)
    ? cell.text
    : typeof cell === 'string'
      ? cell
      : (cell?.join(';') ?? '');
  const safe = disarmed(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet runs what begins with these signs (CSV injection): an apostrophe makes it text. */
const disarmed = (text: string) =>
  /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;

/** Undoes the apostrophe where a row is sent again, or an export is: one before whatever a spreadsheet would run. */
export const rearmed = (text: string): string =>
  text.startsWith("'") && /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
