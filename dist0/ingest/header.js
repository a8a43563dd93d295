/** One spelling for headers: width, case, spaces, quotes and kinds of brackets do not tell them apart. */
export function foldHeader(header) {
    return header
        .replace(/^\uFEFF/, '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s"“”'*_]+/gu, '')
        .replace(/[[{【〔〈《]/g, '(')
        .replace(/[\]}】〕〉》]/g, ')')
        .replace(/[、，;；]/g, ',')
        .replace(/[:：]$/, '');
}
const unitAtEnd = /\((?:单位:)?(元|千元|万元|百万元|亿元)\)$/;
/** The unit that a header names in brackets at its end. */
export const unitIn = (header) => unitAtEnd.exec(foldHeader(header))?.[1];
const withoutUnit = (folded) => folded.replace(unitAtEnd, '');
/** Every name by which a file may call a field of the catalogue: title, column code, GraphQL name. */
export function namesOf(catalogue) {
    const names = new Map();
    const add = (name, field) => {
        const folded = name && foldHeader(name);
        if (folded && !names.has(folded))
            names.set(folded, field);
    };
    for (const field of catalogue.fields)
        add(field.column.title, field);
    for (const field of catalogue.fields)
        add(field.column.code, field);
    for (const field of catalogue.fields)
        add(field.name, field);
    for (const field of catalogue.fields)
        add(withoutUnit(foldHeader(field.column.title)), field);
    return names;
}
/** The field that a header means, with the unit that the header itself states. */
export function targetNamed(header, names) {
    const folded = foldHeader(header);
    const field = names.get(folded) ?? names.get(withoutUnit(folded));
    return field && { field, unit: unitIn(header) ?? unitOfName(folded, field), rank: 0 };
}
/** Under the API's name an amount is what the API says: yuan, whatever the standard's column counts in. */
function unitOfName(folded, { name, column }) {
    const isName = folded === foldHeader(name) && folded !== foldHeader(column.title);
    return isName && folded !== foldHeader(column.code ?? '') ? '元' : undefined;
}
