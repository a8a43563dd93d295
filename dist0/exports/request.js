import { formatUnknown, optionUnknown, optionWrong } from "./errors.js";
export const formats = ['csv', 'ndjson', 'xlsx'];
const headers = ['title', 'code', 'name'];
const statuses = ['published', 'all'];
/** Every option by name; a misspelt one is refused, because without it more would be exported than was meant. */
const options = [
    'filter',
    'orderBy',
    'headers',
    'status',
    'own',
    'cursors',
    'after',
    'first',
];
/** Reads the options as an address or a command line writes them. */
export function readOptions(written) {
    const stray = Object.keys(written).find((name) => !options.some((known) => known === name));
    if (stray !== undefined)
        throw optionUnknown(stray, options);
    return {
        headers: oneOf('headers', written, headers) ?? 'title',
        status: oneOf('status', written, statuses),
        own: flag('own', written),
        cursors: flag('cursors', written),
        after: written['after'] === '' ? undefined : written['after'],
        first: count('first', written),
    };
}
/** The format that a name ends in. */
export function formatNamed(name) {
    const format = formats.find((one) => one === name);
    if (!format)
        throw formatUnknown(name, formats);
    return format;
}
function oneOf(name, written, among) {
    const value = written[name];
    const known = among.find((one) => one === value);
    if (value !== undefined && !known)
        throw optionWrong(name, `one of ${among.join(', ')}`);
    return known;
}
function flag(name, written) {
    const value = written[name];
    if (value === undefined || value === '0' || value === 'false')
        return false;
    if (value === '' || value === '1' || value === 'true')
        return true;
    throw optionWrong(name, '1 or 0');
}
function count(name, written) {
    const value = written[name];
    if (value === undefined)
        return undefined;
    if (!/^[1-9]\d{0,8}$/.test(value))
        throw optionWrong(name, 'a whole number of 1 or more');
    return Number(value);
}
