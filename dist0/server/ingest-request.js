import { requestRefused } from "./errors.js";
/** Media types of the files that are taken, and the format that each tells. */
export const fileTypes = {
    'text/csv': 'csv',
    'application/json': 'json',
    'application/x-ndjson': 'ndjson',
    'application/jsonl': 'ndjson',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
    'application/octet-stream': undefined, // named by ?format=, or told from the file's first bytes
};
/** What a request for ingest asks: in its query string, or in headers named x-mulu-…. */
export function askedOf(request) {
    const { catalogue } = request.params;
    const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
    return {
        catalogue,
        fileName: baseName(option(request, 'fileName', 'file-name')),
        format: option(request, 'format') ?? fileTypes[type],
        mapping: mappingOf(request),
        dryRun: flag(request, 'dryRun', 'dry-run'),
        atomic: flag(request, 'atomic'),
    };
}
// Commands on this machine may name a mapping by its path; nobody else may have files read.
function mappingOf(request) {
    const mapping = option(request, 'mapping');
    if (mapping === undefined || /^[A-Za-z0-9_-]+$/.test(mapping))
        return mapping;
    throw requestRefused.unreadable('"mapping" must be the name of a mapping');
}
function option(request, name, header = name) {
    const asked = request.query[name];
    const value = asked ?? request.headers[`x-mulu-${header}`];
    if (value === undefined)
        return undefined;
    if (typeof value !== 'string' || value.length > 200)
        throw requestRefused.unreadable(`"${name}" must be given once, in at most 200 characters`);
    return asked === undefined ? decoded(value) : value;
}
function flag(request, name, header = name) {
    const value = option(request, name, header)?.toLowerCase();
    if (value === undefined || value === '0' || value === 'false')
        return false;
    if (value === '' || value === '1' || value === 'true')
        return true;
    throw requestRefused.unreadable(`"${name}" must be true or false`);
}
const baseName = (path) => path?.split(/[\\/]/).at(-1);
// Headers hold ASCII only: a Chinese file name arrives with percent signs.
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}
