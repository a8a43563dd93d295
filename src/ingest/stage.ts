import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Catalogue } from '../catalogue/model.ts';
import { contentColumns, fieldColumns, type StoredRow } from './stored-row.ts';

/** The columns of the staging table, in order; it lives as long as its transaction. */
const stagedColumns = (catalogue: Catalogue): readonly string[] => [
  'id',
  ...fieldColumns(catalogue),
  ...contentColumns,
];

/** Writes rows to the transaction's staging table by COPY, as they come. */
export async function stage(
  client: pg.ClientBase,
  catalogue: Catalogue,
  rows: AsyncIterable<StoredRow>,
): Promise<void> {
  const columns = stagedColumns(catalogue);
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  await client.query(
    `create temp table staged on commit drop as select ${quoted}, 0 as _line from ${catalogue.table} with no data`,
  );
  const copy = client.query(copyFrom(`copy staged (${quoted}, _line) from stdin`));
  await pipeline(Readable.from(lines(rows, [...columns, '_line'])), copy);
  await client.query('create index on staged (id)');
  await client.query('analyze staged');
}

const chunkSize = 64 * 1024;

async function* lines(
  rows: AsyncIterable<StoredRow>,
  columns: readonly string[],
): AsyncGenerator<string> {
  let chunk = '';
  for await (const row of rows) {
    chunk += `${columns.map((column) => copyText(row[column])).join('\t')}\n`;
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

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
