import { sql, type RawBuilder } from 'kysely';
import type { Comparison, Condition } from '../../catalogue/condition.ts';
import { fieldOf, type Catalogue, type Field } from '../../catalogue/model.ts';
import type { Decision, Rows, RowTest } from '../../disclosure/decision.ts';
import type { Viewer } from '../../disclosure/viewer.ts';
import type { Later } from '../later.ts';

export type Sql = RawBuilder<unknown>;

/** A table of a statement: the catalogue it holds and the alias it goes by. */
export interface Table {
  readonly catalogue: Catalogue;
  readonly alias: string;
}

/** Whether somebody disputes what a record says, and nothing is settled yet. */
export const disputed = ({ catalogue, alias }: Table): Sql =>
  sql`EXISTS (SELECT FROM disputes WHERE disputes.catalogue = ${catalogue.code}
    AND disputes.record_id = ${column(alias, 'id')} AND disputes.settled_at IS NULL)`;

export const column = (alias: string, name: string): Sql => sql.ref(`${alias}.${name}`);

/** PostgreSQL's type of a field's values. */
export function typeOf(field: Pick<Field, 'type'>): string {
  return types[field.type as keyof typeof types] ?? 'text';
}

/** Whether a text that came from outside can be read as a value of that type of key. */
export function readsAs({ type }: Pick<Field, 'type'>, text: string): boolean {
  if (type === 'Int') return /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
  if (type !== 'Date') return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
}

const types = {
  Int: 'integer',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'timestamptz',
  Money: 'numeric',
  Decimal: 'numeric',
} as const;

/** Whether answers carry its values as texts. */
export const isText = ({ type }: Pick<Field, 'type'>): boolean =>
  type !== 'Int' && type !== 'Boolean';

/** A list is kept as texts; this is it as values of its type. */
export function typedList(field: Pick<Field, 'type'>, expression: Sql): Sql {
  const type = typeOf(field);
  return type === 'text' ? expression : sql`${expression}::${sql.raw(type)}[]`;
}

/** An expression in the form in which answers carry it: exact decimals and instants travel as text. */
export function outputOf({ type, list }: Pick<Field, 'type' | 'list'>, expression: Sql): Sql {
  if (list) return isText({ type }) ? expression : typedList({ type }, expression);
  if (type === 'Money' || type === 'Decimal') return sql`${expression}::text`;
  if (type === 'DateTime') {
    return sql`to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  }
  return expression;
}

/** What the viewer sees of a field, as an expression: the value, its mask, or nothing. */
export function visible(field: Field, decision: Decision, { alias, catalogue }: Table): Sql {
  const raw = column(alias, field.storage.column);
  const shown = column(alias, field.storage.shownColumn ?? field.storage.column);
  const { raw: rawRows, masked } = decision;
  if (rawRows === 'ALL') return raw;
  if (rawRows === 'NONE' && masked === 'ALL') return shown;
  const table = { alias, catalogue };
  const open = sql`CASE WHEN ${rowsHold(rawRows, table)} THEN ${raw}`;
  if (masked === 'NONE') return sql`${open} END`;
  return sql`${open} WHEN ${rowsHold(masked, table)} THEN ${shown} END`;
}

/** Whether a record is among the rows that a decision names. */
export function rowsHold(rows: Rows, table: Table): Sql {
  if (rows === 'ALL') return sql`true`;
  if (rows === 'NONE') return sql`false`;
  return sql`(${sql.join(
    rows.map((test) => rowTest(test, table)),
    sql` OR `,
  )})`;
}

function rowTest(test: RowTest, table: Table): Sql {
  const { alias } = table;
  if (test.kind === 'OWNED') return ownedBy(test.department, alias);
  if (test.kind === 'NOT_CHOSEN') {
    return sql`NOT (${test.field}::text = ANY(${column(alias, '_chosen')}))`;
  }
  return test.grant.rows ? conditionHolds(test.grant.rows, table) : sql`true`;
}

/** The record belongs to the department, or the department sent it in on the owner's behalf. */
export const ownedBy = (department: string, alias: string): Sql =>
  sql`(${column(alias, '_owner')} = ${department} OR ${column(alias, '_submitter')} = ${department})`;

/** Records that the viewer may know of at all: published and in their period, or his department's own. */
export function visibleRows(viewer: Viewer, today: Later<string>, alias: string): Sql {
  const open = publicRows(today, alias);
  if (viewer.kind !== 'OFFICER' || !viewer.department) return open;
  return sql`(${open} OR ${ownedBy(viewer.department, alias)})`;
}

/** Published, and inside the publication period. */
export const publicRows = (today: Later<string>, alias: string): Sql =>
  sql`(${column(alias, '_status')} = 'PUBLISHED' AND (${column(alias, '_published_until')} IS NULL OR ${column(alias, '_published_until')} >= ${today}::date))`;

/** A declared condition (`when`, a grant's row filter) as SQL over a record. */
export function conditionHolds(condition: Condition, table: Table): Sql {
  const groups = condition.anyOf.map((group) => {
    const all = group.map((one) => comparisonHolds(one, table));
    return sql`(${sql.join(all, sql` AND `)})`;
  });
  return sql`(${sql.join(groups, sql` OR `)})`;
}

function comparisonHolds(
  { field: name, op, values }: Comparison,
  { catalogue, alias }: Table,
): Sql {
  const field = fieldOf(catalogue, name);
  if (!field) return sql`false`;
  const expression = column(alias, field.storage.column);
  if (op === 'is null') return sql`${expression} IS NULL`;
  if (op === 'is not null') return sql`${expression} IS NOT NULL`;
  if (op === 'has') return sql`coalesce(${values[0]}::text = ANY(${expression}), false)`;
  const text = field.list
    ? sql`array_to_string(${expression}, ',')`
    : typeOf(field) === 'text'
      ? expression
      : sql`${expression}::text`;
  const equal = sql`coalesce(${text} = ANY(${values}::text[]), false)`;
  return op === '!=' ? sql`(${expression} IS NOT NULL AND NOT ${equal})` : equal;
}
