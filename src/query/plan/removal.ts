import { sql } from 'kysely';
import type { Field } from '../../catalogue/model.ts';
import type { Decision, RowTest, Withholding } from '../../disclosure/decision.ts';
import type { Row } from '../sql/cells.ts';
import { column, rowsHold, visible, type Sql, type Table } from '../sql/expressions.ts';
import type { Planning } from './record.ts';

/** What a secrecy review took out of a record before it was published (区分处理), as anybody may know it. */
interface Removal {
  readonly fields: readonly string[];
  readonly reason: string;
  readonly basis: string;
}

/**
 * The value to be read: what the review removed is not in the field's column any more, for any
 * door, and kept for the record's own department alone.
 */
export function readable(field: Field, decision: Decision, table: Table): Sql {
  const seen = visible(field, decision, table);
  const owned = ownedTests(decision);
  if (!field.nullable || owned.length === 0) return seen;
  const { alias, catalogue } = table;
  const reserved = column(alias, '_reserved');
  const name = field.storage.column;
  const kept = sql`(jsonb_populate_record(NULL::${sql.table(catalogue.table)}, ${reserved})).${sql.id(name)}`;
  return sql`CASE WHEN jsonb_exists(${reserved}, ${name}) AND ${rowsHold(owned, table)} THEN ${kept} ELSE ${seen} END`;
}

/** Tells of a row why the review withholds the field from this viewer; undefined where it does not. */
export function planRemoval(
  field: Field,
  decision: Decision,
  { cells, table }: Planning,
): (row: Row) => Withholding | undefined {
  if (!field.nullable) return () => undefined;
  const owned = ownedTests(decision);
  const told = cells.add('_removed', () => column(table.alias, '_removed'));
  const own = owned.length > 0 ? cells.add('_own', () => rowsHold(owned, table)) : undefined;
  const { coordinate, level } = decision.withholding;
  return (row) => {
    const removal = row[told] as Removal | null;
    if (!removal?.fields.includes(field.name)) return undefined;
    if (own !== undefined && row[own] === true) return undefined;
    return { coordinate, level, reason: removal.reason, basis: removal.basis };
  };
}

const ownedTests = ({ openings }: Decision): RowTest[] =>
  openings.flatMap(({ rows }) =>
    typeof rows === 'string' ? [] : rows.filter(({ kind }) => kind === 'OWNED'),
  );
