import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Catalogue } from '../catalogue/model.ts';
import { stagedColumns, type StoredRow } from './stored-row.ts';

/** Writes rows, batch by batch, to the staging table by COPY, as they come; it lives as long as its transaction. */
export async function stage(
  client: pg.ClientBase,
  catalogue: Catalogue,
  batches: AsyncIterable<readonly StoredRow[]>,
): Promise<void> {
  const columns = stagedColumns(catalogue).map((column) => `"${column}"`);
  const stored = columns.slice(0, -1).join(', ');
  await client.query(
    `create temp table staged on commit drop as select ${stored}, 0 as _line from ${catalogue.table} with no data`,
  );
  const copy = client.query(copyFrom(`copy staged (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(pieces(batches)), copy);
  await client.query('create index on staged (id)');
  await client.query('analyze staged (id)');
}

async function* pieces(batches: AsyncIterable<readonly StoredRow[]>): AsyncGenerator<Buffer> {
  for await (const rows of batches) yield copyPiece(rows);
}

const copyPiece = (rows: readonly StoredRow[]): Buffer => Buffer.from(rows.map(copyLine).join(''));

const copyLine = (row: StoredRow) => `${row.map(copyText).join('\t')}\n`;

/** A value in the text format of COPY. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = Array.isArray(value) ? arrayText(value) : String(value);
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (one) => escapes[one] ?? one) : text;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const arrayText = (items: readonly unknown[]) =>
  `{${items.map((item) => `"${String(item).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
