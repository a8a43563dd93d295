import { fieldOf } from "../catalogue/model.js";
import { fileOfAnotherCatalogue, headerWrong } from "./errors.js";
import { foldHeader, namesOf, targetNamed, unitIn } from "./header.js";
import { ownMappings } from "./mapping.js";
/** The reading that explains most of a header; an unnamed mapping must explain more than the catalogue does. */
export function chooseLayout(header, { catalogue, mapping }) {
    if (mapping)
        return layoutOf(catalogue, mapping);
    const candidates = ownMappings().filter((one) => one.recognise && one.catalogue === catalogue.code);
    return [layoutOf(catalogue), ...candidates.map((one) => layoutOf(catalogue, one))].reduce((best, one) => (fieldsIn(one, header).size > fieldsIn(best, header).size ? one : best));
}
/** Refuses a header that lacks what the catalogue requires, and says so if it is another catalogue's. */
export function checkHeader(header, layout, choosing) {
    const found = fieldsIn(layout, header);
    const missing = requiredOf(layout).filter((field) => !found.has(field.name));
    if (missing.length === 0)
        return;
    const better = betterCatalogue(header, found.size, choosing);
    if (better)
        throw fileOfAnotherCatalogue(layout.catalogue, better);
    throw headerWrong(layout.catalogue, missing.map(nameBoth));
}
/** How many fields of the catalogue a header names, in its best reading. */
export function fit(header, catalogue, catalogues) {
    return fieldsIn(chooseLayout(header, { catalogue, catalogues }), header).size;
}
/** Of all catalogues the one that explains most of a header, if it explains more than the one asked for. */
export function betterCatalogue(header, explained, { catalogue, catalogues }) {
    let [best, most] = [undefined, explained];
    for (const other of catalogues.all) {
        const size = other === catalogue ? 0 : fit(header, other, catalogues);
        if (size > most)
            [best, most] = [other, size];
    }
    return best;
}
function layoutOf(catalogue, mapping) {
    const names = namesOf(catalogue);
    const mapped = new Map(Object.entries(mapping?.columns ?? {}).map(([header, column]) => [foldHeader(header), column]));
    const targetOf = (header) => {
        const column = mapped.get(foldHeader(header));
        const own = targetNamed(header, names);
        if (!column)
            return own;
        const { field: name, ...rest } = column;
        const field = fieldOf(catalogue, name);
        return field && { unit: unitIn(header), ...rest, field, rank: own?.field === field ? 0 : 1 };
    };
    return { catalogue, mapping, targetOf };
}
function fieldsIn(layout, header) {
    const targets = header
        .map((one) => layout.targetOf(one))
        .filter((target) => target !== undefined);
    return new Set(targets.flatMap((target) => [
        target.field.name,
        ...(target.departmentCodeTo ? [target.departmentCodeTo] : []),
    ]));
}
function requiredOf({ catalogue, mapping }) {
    const supplied = new Set([
        catalogue.recordOwner,
        ...(mapping?.constants ?? []).map((constant) => constant.field),
        ...Object.keys(mapping?.templates ?? {}),
    ]);
    return catalogue.fields.filter((field) => isRequired(field, mapping) && !supplied.has(field.name));
}
/** Whether every row must fill the field: the template's demand, or for a layout of its own only the key's. */
export const isRequired = (field, mapping) => !field.nullable || (mapping?.layout !== 'own' && field.column.required);
const nameBoth = ({ column }) => column.code ? `${column.title} (${column.code})` : column.title;
