import { sql } from 'kysely';
import type { Field } from '../../catalogue/model.ts';
import { openRows } from '../../disclosure/decide.ts';
import type { Decision } from '../../disclosure/decision.ts';
import type { Grant } from '../../disclosure/viewer.ts';
import type { Asking } from '../asking.ts';
import type { GrantUse } from '../grant-reads.ts';
import type { Running } from '../running.ts';
import type { Row } from '../sql/cells.ts';
import { column, rowsHold, type Sql, type Table } from '../sql/expressions.ts';
import type { Planning } from './record.ts';

/** Notes each record whose field is read by a grant; undefined where no grant is needed for it. */
export function planGrantUse(
  { catalogueCode: catalogue, name: field }: Field,
  decision: Decision,
  { asking: { reads }, cells, table }: Pick<Planning, 'asking' | 'cells' | 'table'>,
): ((row: Row, running: Pick<Running, 'reads'>) => void) | undefined {
  const needed = grantsNeeded(decision);
  if (!reads || needed.length === 0) return undefined;
  const id = cells.add('id', () => column(table.alias, 'id'));
  const used = cells.add(`${field} grants`, () => grantsUsed(decision, needed, table));
  return (row, running) => {
    const grants = row[used] as readonly string[];
    if (grants.length > 0)
      running.reads?.note({ catalogue, field, grants, record: row[id] as string });
  };
}

/** Notes a field that the whole question compares with by grants (what is not found tells as much), or reads on every record. */
export function noteGrantUse(
  field: Field,
  decision: Decision,
  { reads, record }: Pick<Asking, 'reads'> & Pick<GrantUse, 'record'>,
): void {
  const grants = grantsNeeded(decision).map(({ id }) => id);
  if (grants.length > 0)
    reads?.note({ catalogue: field.catalogueCode, field: field.name, grants, record });
}

/** The grants without which not every record would show the field in the clear. */
function grantsNeeded({ openings }: Decision): readonly Grant[] {
  return rowsWithout(openings) === 'ALL' ? [] : openings.flatMap(({ grants }) => grants ?? []);
}

const rowsWithout = (openings: Decision['openings']) =>
  openRows(
    openings.filter(({ grants }) => !grants),
    'RAW',
  );

function grantsUsed({ openings }: Decision, needed: readonly Grant[], table: Table): Sql {
  const each = needed.map(
    (grant) =>
      sql`CASE WHEN ${rowsHold([{ kind: 'GRANTED', grant }], table)} THEN ${grant.id}::text END`,
  );
  const used = sql`array_remove(ARRAY[${sql.join(each)}], NULL)`;
  const without = rowsWithout(openings);
  if (without === 'NONE') return used;
  return sql`CASE WHEN ${rowsHold(without, table)} THEN '{}'::text[] ELSE ${used} END`;
}
