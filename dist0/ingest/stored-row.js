import { bigramsOf } from "../base/search-text.js";
import { dueOn, startDateOf } from "../calendar/due-on.js";
import { shownValues } from "../disclosure/mask.js";
import { openText, searchedFields } from "../disclosure/open-text.js";
import { contentHash, recordId } from "./identity.js";
/** The physical columns that hold a catalogue's fields and their masked renditions. */
export const fieldColumns = ({ fields }) => fields.flatMap(({ storage }) => storage.shownColumn ? [storage.column, storage.shownColumn] : [storage.column]);
/** System columns that come from the content; the others are set when the row is applied. */
export const contentColumns = [
    '_owner',
    '_hash',
    '_due_on',
    '_grams',
    '_text',
    '_chosen',
];
/** Derives, once for each record as it is written, everything that reading needs. */
export function rowStoring(catalogue, { secret, calendar }) {
    const searched = searchedFields(catalogue);
    const dueDate = dueDates(catalogue, calendar);
    return ({ line, values, chosen, owner }) => {
        const shown = shownValues(catalogue, values);
        const text = openText(searched.map(({ name }) => (name in shown ? shown[name] : values[name])));
        const row = {
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
            if (storage.shownColumn)
                row[storage.shownColumn] = shown[name];
        }
        return row;
    };
}
/** Deadlines by starting day; the days of one file repeat. */
function dueDates({ publishWithin }, calendar) {
    const known = new Map();
    return (values) => {
        const start = publishWithin && values[publishWithin.after];
        if (!publishWithin || typeof start !== 'string')
            return null;
        const day = startDateOf(start);
        const due = known.get(day) ?? dueOn(publishWithin, day, calendar).date;
        known.set(day, due);
        return due;
    };
}
