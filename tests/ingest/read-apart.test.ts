import { mkdtempSync, rmSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import type { RawRow } from '../../src/ingest/cell.ts';
import { rowsOfTable } from '../../src/ingest/formats/read-apart.ts';
import { tableRows, type TableSource } from '../../src/ingest/formats/table-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'mulu-apart-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cells = (i: number) => [`决〔2024〕${i}号`, `第${i}号\n"合成"公司`, String(i)];
const quoted = (row: readonly string[]) => row.map((one) => `"${one.replaceAll('"', '""')}"`);
const csvText = (rows: number) =>
  Array.from({ length: rows }, (_, i) => `${quoted(cells(i)).join(',')}\r\n`).join('');

function fileOf(name: string, content: string): TableSource {
  const path = join(folder, name);
  writeFileSync(path, content);
  return sourceAt(path, 'csv');
}

const sourceAt = (path: string, format: TableSource['format']): TableSource => ({
  ...{ path, format, size: statSync(path).size, seen: { bytes: 0 } },
});

async function all(rows: AsyncIterable<readonly RawRow[]>): Promise<RawRow[]> {
  const found: RawRow[] = [];
  for await (const batch of rows) found.push(...batch);
  return found;
}

describe('a large CSV file', () => {
  let source: TableSource;
  beforeAll(() => {
    source = fileOf('large.csv', csvText(40_000));
  });

  test('reads the same in a thread of its own, lines and quotes included', async () => {
    expect(source.size).toBeGreaterThan(1024 * 1024);
    const rows = await all(rowsOfTable(source));
    expect(rows).toEqual(await all(tableRows(source)));
    expect(rows).toHaveLength(40_000);
    expect(rows.at(-1)).toEqual({ line: 79_999, cells: cells(39_999) });
    expect(source.seen.bytes).toBe(source.size);
  });

  test('lets go of its thread where nobody reads on', async () => {
    const before = threads();
    const rows = rowsOfTable(source);
    await rows.next();
    expect(threads()).toBe(before + 1);
    await rows.return(undefined);
    expect(threads()).toBe(before);
  });

  test('is refused there as it would be here', async () => {
    const broken = fileOf('broken.csv', `${csvText(30_000)}"open,1\r\n${csvText(2)}"x`);
    const here = await all(tableRows(broken)).catch((error: unknown) => error);
    const apart = await all(rowsOfTable(broken)).catch((error: unknown) => error);
    expect(here).toMatchObject({ code: 'INGEST_FILE_BROKEN' });
    expect(apart).toEqual(here);
  });
});

test('a large workbook reads the same in a thread of its own', async () => {
  const path = join(folder, 'large.xlsx');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet();
  for (let i = 0; i < 6_000; i += 1) sheet.addRow([...cells(i), { formula: '1+1', result: 2 }]);
  await book.xlsx.writeFile(path);
  const source = sourceAt(path, 'xlsx');
  expect(source.size).toBeGreaterThan(128 * 1024);
  const rows = await all(rowsOfTable(source));
  expect(rows).toEqual(await all(tableRows(source)));
  expect(rows[5_999]?.cells[3]).toMatchObject({ fault: 'FORMULA', text: '2' });
});

/** Threads that run, as Node counts what keeps a process alive. */
const threads = () =>
  process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
