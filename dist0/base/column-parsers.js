import pg from 'pg';
const { builtins } = pg.types;
const nodesOwn = (oid, format = 'text') => pg.types.getTypeParser(oid, format);
/** `2026-03-02 08:00:00.5+00` as PostgreSQL writes it in UTC -> `2026-03-02T08:00:00.5Z`. */
export function isoInstant(text) {
    return text.replace(' ', 'T').replace(/\+00(:?00)?$/, 'Z');
}
const asWritten = (text) => text;
const textArray = nodesOwn(1009);
const listOf = (parse) => (text) => textArray(text).map(parse);
// node-postgres makes local midnights of dates and loses the scale of numbers: both stay text here.
const parsers = new Map([
    [builtins.DATE, asWritten],
    [1182, listOf(asWritten)],
    [builtins.NUMERIC, asWritten],
    [1231, listOf(asWritten)],
    [builtins.INT8, asWritten],
    [1016, listOf(asWritten)],
    [builtins.TIMESTAMP, asWritten],
    [1115, listOf(asWritten)],
    [builtins.TIMESTAMPTZ, isoInstant],
    [1185, listOf(isoInstant)],
]);
/** How values of the database become values of ours: civil dates, exact numbers and instants as text. */
export const columnParsers = {
    getTypeParser: ((oid, format) => (format !== 'binary' && parsers.get(oid)) || nodesOwn(oid, format)),
};
