import { fieldsRead, parseCondition, type Comparison } from '../catalogue/condition.ts';
import { fieldOf, type Catalogue, type Catalogues, type Field } from '../catalogue/model.ts';
import { isForAll } from '../disclosure/rules/open.ts';
import { grantRefused } from './admin-errors.ts';
import type { Holder } from './load-grants.ts';

/** A grant to be given, from a sharing agreement or an approved application. */
export interface GrantDraft {
  readonly holder: Holder;
  /** The catalogue's code. */
  readonly catalogue: string;
  readonly fields: readonly string[];
  /** Which records, in the language of conditions; all where absent. */
  readonly rows?: string;
  readonly purpose: string;
  readonly basis: string;
  readonly from: Date;
  readonly until: Date;
}

/** Refuses a grant that would open nothing, open what never leaves, or tell a hidden value by its filter. */
export function checkGrant(draft: GrantDraft, catalogues: Catalogues): void {
  const catalogue = catalogues.byCode.get(draft.catalogue);
  if (!catalogue) throw grantRefused.catalogue(draft.catalogue);
  if (draft.fields.length === 0) throw grantRefused.withoutFields();
  for (const name of draft.fields) checkOpened(name, catalogue);
  if (draft.rows !== undefined) checkRows(draft.rows, catalogue);
  if (draft.until <= draft.from) throw grantRefused.period();
  if (draft.purpose.trim() === '') throw grantRefused.withoutReason('purpose');
  if (draft.basis.trim() === '') throw grantRefused.withoutReason('basis');
}

function checkOpened(name: string, catalogue: Catalogue): void {
  const coordinate = `${catalogue.typeName}.${name}`;
  const field = fieldOf(catalogue, name);
  if (!field) throw grantRefused.field(coordinate);
  const { disclosure, sharing } = field;
  if (disclosure.level === 'NON_DISCLOSED' || sharing.type === 'NONE')
    throw grantRefused.neverShared(coordinate, sharing.basis ?? disclosure.basis);
}

function checkRows(text: string, catalogue: Catalogue): void {
  const condition = parseCondition(text);
  for (const name of fieldsRead(condition)) {
    const field = fieldOf(catalogue, name);
    if (!field) throw grantRefused.rows(text, `${catalogue.typeName} has no field ${name}`);
    // Whether a record falls under the grant can be seen: a filter on a hidden value would give it away.
    if (!isForAll(field))
      throw grantRefused.rows(text, `${name} is not shown as it is to everybody`);
  }
  for (const comparison of condition.anyOf.flat()) {
    const fault = faultOf(comparison, fieldOf(catalogue, comparison.field)!, catalogue);
    if (fault !== undefined) throw grantRefused.rows(text, fault);
  }
}

function faultOf(
  { op, values }: Comparison,
  field: Field,
  catalogue: Catalogue,
): string | undefined {
  if (values.length === 0) return undefined;
  if (field.list !== (op === 'has'))
    return `${field.name} is ${field.list ? '' : 'not '}a list, so compare it with ${field.list ? 'has' : '= or in'}`;
  const wrong = values.find((value) => !isValueOf(value, field, catalogue));
  return wrong === undefined ? undefined : `"${wrong}" is no value of ${field.name}`;
}

function isValueOf(value: string, { type, enumName }: Field, { enums }: Catalogue): boolean {
  if (type === 'Date') return isDate(value);
  if (type !== 'Enum') return (shapes[type] ?? /./s).test(value);
  const declared = enums.find(({ name }) => name === enumName);
  return declared?.values.some(({ name }) => name === value) ?? false;
}

function isDate(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
}

const shapes: Readonly<Partial<Record<Field['type'], RegExp>>> = {
  Int: /^-?\d{1,9}$/,
  Boolean: /^(true|false)$/,
  DateTime: /^\d{4}-\d{2}-\d{2}T.+Z$/,
  Money: /^-?\d+(\.\d+)?$/,
  Decimal: /^-?\d+(\.\d+)?$/,
};
