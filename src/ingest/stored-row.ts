import { bigramsOf, foldText } from '../base/search-text.ts';
import { dueOn } from '../calendar/due-on.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { shownValues } from '../disclosure/mask.ts';
import { contentHash, recordId } from './identity.ts';
import type { Validated, Values } from './validate.ts';

/** A validated row as the staging table takes it: values by physical column. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The physical columns that hold a catalogue's fields and their masked renditions. */
export const fieldColumns = ({ fields }: Catalogue): readonly string[] =>
  fields.flatMap(({ storage }) =>
    storage.shownColumn ? [storage.column, storage.shownColumn] : [storage.column],
  );

/** System columns that come from the content; the others are set when the row is applied. */
export const contentColumns: readonly string[] = [
  '_owner',
  '_hash',
  '_due_on',
  '_grams',
  '_text',
  '_chosen',
];

/** Everything that is derived from a record once, when it is written. */
export function storedRow(
  catalogue: Catalogue,
  { line, values, chosen, owner }: Validated,
  secret: string,
): StoredRow {
  const shown = shownValues(catalogue, values);
  const row: Record<string, unknown> = { _line: line, id: recordId(catalogue, values, secret) };
  for (const { name, storage } of catalogue.fields) {
    row[storage.column] = values[name];
    if (storage.shownColumn) row[storage.shownColumn] = shown[name];
  }
  const text = searchText(catalogue, { ...values, ...(shown as Values) });
  return {
    ...row,
    _owner: owner,
    _hash: contentHash(values, chosen),
    _due_on: dueDate(catalogue, values),
    _grams: bigramsOf(text),
    _text: text === '' ? null : text,
    _chosen: chosen,
  };
}

/** Only what anybody may see is searched. */
function searchText({ fields }: Catalogue, seen: Values): string {
  const searched = fields.filter((field) => field.search && field.disclosure.level === 'OPEN');
  const texts = searched.map((field) => seen[field.name] ?? null).filter((value) => value !== null);
  return foldText(
    texts.map((value) => (Array.isArray(value) ? value.join('\n') : String(value))).join('\n'),
  );
}

function dueDate({ publishWithin }: Catalogue, values: Values): string | null {
  const start = publishWithin && values[publishWithin.after];
  return publishWithin && typeof start === 'string'
    ? dueOn(publishWithin, start.slice(0, 10)).date
    : null;
}
