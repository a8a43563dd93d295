import { fieldOf, type Field, type Reference } from '../../catalogue/model.ts';
import { decide, wholly } from '../../disclosure/decide.ts';
import type { Decision, Use } from '../../disclosure/decision.ts';
import type { Asking } from '../asking.ts';
import { fieldWithheld } from '../errors.ts';
import { outputOf, rowsHold, visible, type Sql } from '../sql/expressions.ts';
import { noteGrantUse, planGrantUse } from './by-grant.ts';
import type { Planning } from './record.ts';
import { planRemoval, readable } from './removal.ts';
import { inCell, made, type Sent, type Value } from './value.ts';

/** A withheld field is never selected; one that depends on the record is selected only where it is shown. */
export function planField(field: Field, planning: Planning): Value {
  const { cells, table, asking } = planning;
  const decision = decideFor(field, 'READ', asking);
  if (wholly(decision) === 'WITHHELD') {
    asking.note(decision.withholding);
    return made(() => null);
  }
  const removedFrom = planRemoval(field, decision, planning);
  const noteGrants = planGrantUse(field, decision, planning);
  const everywhere = wholly(decision) !== 'BY_RECORD' || decision.masked === 'ALL';
  const shown = everywhere
    ? undefined
    : cells.add(`${field.name} shown`, () => shownRows(decision, planning));
  const isWithheld: Sent['isWithheld'] = (row, running) => {
    const removed = removedFrom(row);
    if (removed) {
      running.note(removed);
      return true;
    }
    noteGrants?.(row, running);
    if (shown !== undefined && row[shown] !== true) running.note(decision.withholding);
    return false;
  };
  const expression = () => outputOf(field, readable(field, decision, table));
  return inCell({
    name: field.name,
    type: field.type,
    list: field.list,
    cells,
    expression,
    isWithheld,
  });
}

/** Whether a record shows the field, in the clear or masked. */
export const shownRows = ({ raw, masked }: Decision, { table }: Pick<Planning, 'table'>): Sql =>
  masked === 'NONE' ? rowsHold(raw, table) : rowsHold([...testsOf(raw), ...testsOf(masked)], table);

const testsOf = (rows: Decision['raw']) => (typeof rows === 'string' ? [] : rows);

export const decideFor = (field: Field, use: Use, { viewer, at }: Asking): Decision =>
  decide({ field, viewer, at, use });

/** What the viewer sees of a field that he filters, orders or follows by; refused where that is nothing. */
export function usable(
  field: Field,
  use: Use,
  { asking, table }: Pick<Planning, 'asking' | 'table'>,
): Sql {
  const decision = decideFor(field, use, asking);
  if (wholly(decision) === 'WITHHELD') throw fieldWithheld(field, use);
  noteGrantUse(field, decision, asking);
  return visible(field, decision, table);
}

/** What a reference leads by, as the viewer sees it; undefined, and noted, where he does not. */
export function followed({ by }: Reference, { asking, table }: Planning): Sql | undefined {
  const field = fieldOf(table.catalogue, by)!;
  const decision = decideFor(field, 'READ', asking);
  if (wholly(decision) === 'WITHHELD') {
    asking.note(decision.withholding);
    return undefined;
  }
  noteGrantUse(field, decision, asking);
  return visible(field, decision, table);
}
