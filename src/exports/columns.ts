import { sql } from 'kysely';
import type { Catalogue, Field } from '../catalogue/model.ts';
import type { SeenField, SeenRecord } from '../query/plan/seen.ts';
import type { Sql } from '../query/sql/expressions.ts';
import { isText } from './cells.ts';
import type { ExportRequest, Headers } from './request.ts';

/** One column of an export: what it is called, and what the database writes there. */
export interface Column {
  readonly header: string;
  readonly cell: Sql;
  readonly numeric: boolean;
  readonly free: boolean;
  /** The state of the record, which is no field of the catalogue. */
  readonly state?: true;
}

/** How a field is written in a format. */
export type WriteField = (seen: SeenField, catalogue: Catalogue) => Sql;

/** The columns of an export, in the catalogue's order; the state of the records only where it was asked for. */
export function columnsOf(
  { catalogue, headers, status }: ExportRequest,
  seen: SeenRecord,
  write: WriteField,
): readonly Column[] {
  const columns = seen.fields.map((one) => ({
    header: headerOf(one.field, headers),
    cell: write(headers === 'name' ? inYuan(one) : one, catalogue),
    numeric: !one.field.list && numbers.has(one.field.type),
    free: isText(one.field),
  }));
  return status === 'all' ? [...columns, stateColumn(seen)] : columns;
}

/** Under the API's names amounts are what the API says: yuan. */
const inYuan = (seen: SeenField): SeenField => {
  const column = { ...seen.field.column, unit: undefined };
  return { ...seen, field: { ...seen.field, column } };
};

const numbers = new Set<Field['type']>(['Int', 'Money', 'Decimal']);

const headerOf = ({ name, column }: Field, headers: Headers): string =>
  headers === 'name' ? name : headers === 'code' ? (column.code ?? column.title) : column.title;

/** The states as RecordStatus of schema/records.graphql calls them; ingest does not read this column. */
const states = {
  SUBMITTED: '已提交',
  PUBLISHED: '已公开',
  REFUSED: '不予公开',
  WITHDRAWN: '已撤回',
};

function stateColumn({ status }: SeenRecord): Column {
  const cases = Object.entries(states).map(
    ([name, label]) => sql`WHEN ${sql.lit(name)} THEN ${sql.lit(label)}`,
  );
  const cell = sql`CASE ${status} ${sql.join(cases, sql` `)} END`;
  return { header: '记录状态', cell, numeric: false, free: false, state: true };
}
