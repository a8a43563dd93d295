import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileBroken, fileTooLarge } from "../errors.js";
import { decoded } from "./encoding.js";
const largestJson = 32 * 1024 * 1024;
/** The objects of an NDJSON file, one a line. */
export async function* ndjsonItems(source) {
    let line = 0;
    const lines = createInterface({ input: Readable.from(decoded(source)), crlfDelay: Infinity });
    for await (const text of lines) {
        line += 1;
        if (text.trim() === '')
            continue;
        const value = parsed(text.replace(/^\uFEFF/, ''), line);
        if (!isObject(value))
            throw fileBroken(`line ${line} is not a JSON object`, line);
        yield { line, object: value };
    }
}
/**
 * The objects of a JSON file: a list of them, one, or named ones ({"permit": {…}, "penalty": {…}}),
 * of which `fits` picks those of the catalogue.
 */
export async function jsonItems(source, fits) {
    if (source.size > largestJson)
        throw fileTooLarge('32 MB for JSON', 'Send it as NDJSON: one object a line.');
    let text = '';
    for await (const piece of decoded(source))
        text += piece;
    const value = parsed(text.replace(/^\uFEFF/, ''));
    const { candidates, left } = Array.isArray(value)
        ? { candidates: value, left: 0 }
        : membersOf(value, fits);
    const strange = candidates.findIndex((one) => !isObject(one));
    if (strange >= 0)
        throw fileBroken(`item ${strange + 1} of the list is not a JSON object`, strange + 1);
    return {
        items: candidates.map((object, i) => ({ line: i + 1, object: object })),
        left,
    };
}
function membersOf(value, fits) {
    if (!isObject(value))
        return { candidates: [], left: 0 };
    const members = Object.values(value)
        .flatMap((one) => (Array.isArray(one) ? one : [one]))
        .filter(isObject);
    if (members.length === 0 || fits(Object.keys(value)))
        return { candidates: [value], left: 0 };
    const fitting = members.filter((one) => fits(Object.keys(one)));
    const candidates = fitting.length > 0 ? fitting : members;
    return { candidates, left: members.length - candidates.length };
}
function parsed(text, line) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which may be personal.
        throw fileBroken(line ? `line ${line} is not well-formed JSON` : 'it is not well-formed JSON', line);
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A JSON object as a row; keys not seen before are added to the header. */
export function rowOf({ line, object }, header, places) {
    const cells = [];
    for (const [key, value] of Object.entries(object)) {
        const place = places.get(key) ?? header.push(key) - 1;
        places.set(key, place);
        cells[place] = cellOf(value);
    }
    return { line, cells };
}
function cellOf(value) {
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number')
        return numberCell(value);
    if (typeof value === 'boolean')
        return String(value);
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)) {
        return value.filter((one) => one !== null).map(String);
    }
    return { fault: 'NESTED', text: '' };
}
function numberCell(value) {
    const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '');
    if (/e/.test(digits) && Math.abs(value) >= 1)
        return { fault: 'NUMBER_TOO_LONG', text: String(value) };
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
        return { fault: 'NUMBER_TOO_LONG', text: String(value) };
    return plainNumber(value);
}
/** A number as people write it: no exponent, no noise beyond the 15 digits that a double can promise. */
export function plainNumber(value) {
    const exact = String(Number(value.toPrecision(15)));
    return /e-/.test(exact) ? Number(exact).toFixed(12).replace(/0+$/, '') : exact;
}
