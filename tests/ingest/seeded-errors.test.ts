import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { arithmetic } from '../../src/ingest/arithmetic.ts';
import { drafting } from '../../src/ingest/draft.ts';
import { chooseLayout } from '../../src/ingest/layout.ts';
import { mappingNamed } from '../../src/ingest/mapping.ts';
import { validating } from '../../src/ingest/validate.ts';

const catalogues = loadCatalogues('schema');
const catalogue = catalogues.byCode.get('budget-lines')!;
const sender = { code: 'finance', name: '财政部门' };
const departments = { byCode: new Map([[sender.code, sender]]), byName: new Map() };

/** The lines that the arithmetic refuses in a table of cells. */
function refusedLines(
  table: readonly (readonly string[])[],
  mappingName: string,
): readonly number[] {
  const [header = [], ...rows] = table;
  const mapping = mappingNamed(mappingName, catalogue);
  const layout = chooseLayout(header, { catalogue, catalogues, mapping });
  const owning = { catalogue, sender, departments };
  const judge = validating({ layout, codeLists: catalogues.codeLists, owning, serialDates: false });
  const draftOf = drafting(layout, sender, departments);
  const sums = arithmetic(catalogue, (field) => field);
  rows.forEach((cells, i) => sums.see(judge(draftOf({ line: i + 2, cells }, header)!)));
  return sums.settle(new Set(), []).refused;
}

const readTable = (file: string) =>
  readFileSync(`prisma/sample/${file}`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

describe.each([
  ['putuo-2024-expenditure-by-function.csv', 'putuo-final-account-2024', 4],
  ['putuo-2024-basic-by-economic.csv', 'putuo-basic-by-economic-2024', 2],
])('%s', (file, mapping, firstAmount) => {
  const clean = readTable(file);

  test('as published it adds up', () => {
    expect(refusedLines(clean, mapping)).toEqual([]);
  });

  const amounts = clean.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      row > 0 && column >= firstAmount && Number(cell) !== 0 ? [{ row, column }] : [],
    ),
  );

  test.each([0.1, -1000])(
    'any one of its amounts changed by %s 万元 is found, wherever it stands',
    (change) => {
      const missed = amounts.filter(({ row, column }) => {
        const seeded = clean.map((cells) => [...cells]);
        seeded[row]![column] = (Number(seeded[row]![column]) + change).toFixed(2);
        return refusedLines(seeded, mapping).length === 0;
      });
      expect(missed.map(({ row, column }) => [clean[row], column])).toEqual([]);
    },
  );
});
