import { bigramsOf } from '../base/search-text.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dueOn, startDateOf } from '../calendar/due-on.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { shownValues } from '../disclosure/mask.ts';
import { openText, searchedFields } from '../disclosure/open-text.ts';
import { contentHashing, recordId } from './identity.ts';
import type { Validated, Values } from './validate.ts';

/** A validated row as the staging table takes it: a value for each of `stagedColumns`. */
export type StoredRow = readonly unknown[];

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

/** The columns of the staging table, in order: those of the record, and the line that it came from. */
export const stagedColumns = (catalogue: Catalogue): readonly string[] => [
  ...['id', ...fieldColumns(catalogue), ...contentColumns],
  '_line',
];

/** What records are derived with: the secret of masked names in ids, and the working days of now. */
export interface Deriving {
  readonly secret: string;
  readonly calendar: Calendar;
}

/**
 * Derives, once for each record as it is written, everything that reading needs. Bigrams are written as PostgreSQL
 * writes an array: two letters or digits need no quotes.
 */
export function rowStoring(
  catalogue: Catalogue,
  { secret, calendar }: Deriving,
): (validated: Validated) => StoredRow {
  const { fields } = catalogue;
  const searched = searchedFields(catalogue);
  const dueDate = dueDates(catalogue, calendar);
  const contentHash = contentHashing(catalogue);
  return ({ line, values, chosen, owner }) => {
    const shown = shownValues(catalogue, values);
    const text = openText(searched.map(({ name }) => (name in shown ? shown[name] : values[name])));
    const row: unknown[] = [recordId(catalogue, values, secret)];
    for (const { name, storage } of fields) {
      row.push(values[name]);
      if (storage.shownColumn) row.push(shown[name]);
    }
    row.push(owner, contentHash(values, chosen), dueDate(values));
    row.push(`{${bigramsOf(text).join(',')}}`, text === '' ? null : text, chosen, line);
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
