import { bigramsOf } from '../base/search-text.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dueOn, startDateOf } from '../calendar/due-on.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { shownValues } from '../disclosure/mask.ts';
import { openText, searchedFields } from '../disclosure/open-text.ts';
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

/** What records are derived with: the secret of masked names in ids, and the working days of now. */
export interface Deriving {
  readonly secret: string;
  readonly calendar: Calendar;
}

/** Derives, once for each record as it is written, everything that reading needs. */
export function rowStoring(
  catalogue: Catalogue,
  { secret, calendar }: Deriving,
): (validated: Validated) => StoredRow {
  const searched = searchedFields(catalogue);
  const dueDate = dueDates(catalogue, calendar);
  return ({ line, values, chosen, owner }) => {
    const shown = shownValues(catalogue, values);
    const text = openText(searched.map(({ name }) => (name in shown ? shown[name] : values[name])));
    const row: Record<string, unknown> = {
      _line: line,
      id: recordId(catalogue, values, secret),
      _owner: owner,
      _hash: contentHash(values, chosen),
      _due_on: dueDate(values),
      _grams: bigramsOf(text),
      _text: text === '' ? null : text,
      _chosen: chosen,
    };
    for (const { name, storage } of catalogue.fields) {
      row[storage.column] = values[name];
      if (storage.shownColumn) row[storage.shownColumn] = shown[name];
    }
    return row;
  };
}

/** Deadlines by starting day; the days of one file repeat. */
function dueDates(
  { publishWithin }: Catalogue,
  calendar: Calendar,
): (values: Values) => string | null {
  const known = new Map<string, string>();
  return (values) => {
    const start = publishWithin && values[publishWithin.after];
    if (!publishWithin || typeof start !== 'string') return null;
    const day = startDateOf(start);
    const due = known.get(day) ?? dueOn(publishWithin, day, calendar).date;
    known.set(day, due);
    return due;
  };
}
