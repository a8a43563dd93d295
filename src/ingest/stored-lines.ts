import type pg from 'pg';
import { fieldOf, type Catalogue, type Rollup } from '../catalogue/model.ts';
import type { SumLine } from './sum-line.ts';

/** Lines of the same documents that are stored already: a table sent alone may lean on the others. */
export async function storedLines(
  client: pg.ClientBase,
  catalogue: Catalogue,
  lines: readonly SumLine[],
): Promise<SumLine[]> {
  const { rollup } = catalogue;
  if (!rollup || lines.length === 0) return [];
  const documents = [...new Set(lines.map((line) => line.document))];
  const keys = documents.map((document) => JSON.parse(document) as unknown[]);
  const column = (name: string) => `t."${fieldOf(catalogue, name)?.storage.column ?? name}"`;
  const { rows } = await client.query<StoredLine>(
    `select d.at::int as at, ${column(rollup.table)} as title, ${column(rollup.code)} as code,
       ${column(rollup.name)} as name, array[${rollup.amounts.map((one) => `${column(one)}::text`).join(', ')}] as amounts
     from ${catalogue.table} t
     join unnest(${rollup.within.map((_, i) => `$${i + 1}::text[]`).join(', ')})
       with ordinality as d(${rollup.within.map((_, i) => `k${i}`).join(', ')}, at)
       on ${rollup.within.map((name, i) => `${column(name)}::text is not distinct from d.k${i}`).join(' and ')}
     where t._status in ('SUBMITTED', 'PUBLISHED')`,
    rollup.within.map((_, i) => keys.map((key) => (key[i] === null ? null : String(key[i])))),
  );
  return rows.map((row) => lineOf(row, rollup, documents));
}

interface StoredLine {
  readonly at: number;
  readonly title: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly amounts: readonly (string | null)[];
}

function lineOf(
  { at, title, code, name, amounts }: StoredLine,
  rollup: Rollup,
  documents: readonly string[],
): SumLine {
  const filled = rollup.amounts.flatMap((amount, i) => {
    const value = amounts[i];
    return typeof value === 'string' ? [[amount, BigInt(value.replace('.', ''))] as const] : [];
  });
  return {
    line: 0,
    document: documents[at - 1] ?? '',
    table: title ?? '',
    code: code ?? '',
    name: name ?? '',
    amounts: Object.fromEntries(filled),
    roundedBy: Infinity,
  };
}
