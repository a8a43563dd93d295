import type { Field } from '../../catalogue/model.ts';
import { wholly } from '../../disclosure/decide.ts';
import type { Withholding } from '../../disclosure/decision.ts';
import type { Row } from '../sql/cells.ts';
import { conditionHolds } from '../sql/expressions.ts';
import { decideFor, shownRows } from './field.ts';
import type { Planning } from './record.ts';
import { planRemoval } from './removal.ts';
import type { Read } from './value.ts';

/** Whether, in one row, a field is left out or masked. */
type Finding = (row: Row) => (Withholding & { readonly masked: boolean }) | undefined;

/** `withheld`: every field of the record that this viewer does not see in the clear, with the reason. */
export function planWithheld(planning: Planning): Read {
  const findings = planning.table.catalogue.fields.map((field) => whollyFinding(field, planning));
  const kept = findings.filter((finding) => finding !== undefined);
  return (row) => kept.map((finding) => finding(row)).filter((one) => one !== undefined);
}

/** What the review removed is left out, whatever else would be shown. */
function whollyFinding(field: Field, planning: Planning): Finding | undefined {
  const decision = decideFor(field, 'READ', planning.asking);
  const usual = findingOf(field, planning);
  if (wholly(decision) === 'WITHHELD' || !field.nullable) return usual;
  const removedFrom = planRemoval(field, decision, planning);
  return (row) => {
    const removed = removedFrom(row);
    return removed ? { ...removed, masked: false } : usual?.(row);
  };
}

function findingOf(field: Field, planning: Planning): Finding | undefined {
  const decision = decideFor(field, 'READ', planning.asking);
  const left = { ...decision.withholding, masked: false };
  const masked = { ...decision.withholding, masked: true };
  const { cells, table } = planning;
  const maskHolds = () => maskedWhen(field, planning);
  switch (wholly(decision)) {
    case 'RAW':
      return undefined;
    case 'WITHHELD':
      return () => left;
    case 'MASKED': {
      const when = maskHolds();
      return (row) => (when(row) ? masked : undefined);
    }
    case 'BY_RECORD': {
      const raw = cells.add(`${field.name} raw`, () =>
        shownRows({ ...decision, masked: 'NONE' }, { table }),
      );
      const some = cells.add(`${field.name} shown`, () => shownRows(decision, { table }));
      const when = decision.masked === 'NONE' ? () => false : maskHolds();
      return (row) => {
        if (row[raw] === true) return undefined;
        if (decision.masked === 'ALL' || row[some] === true) return when(row) ? masked : undefined;
        return left;
      };
    }
  }
}

function maskedWhen({ mask, name }: Field, { cells, table }: Planning): (row: Row) => boolean {
  if (!mask?.when) return () => mask !== undefined;
  const { when } = mask;
  const cell = cells.add(`${name} mask`, () => conditionHolds(when, table));
  return (row) => row[cell] === true;
}
