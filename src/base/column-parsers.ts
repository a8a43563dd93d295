import pg from 'pg';

const { builtins } = pg.types;

type Parser = (text: string) => unknown;

const nodesOwn = (oid: number, format = 'text') =>
  pg.types.getTypeParser(oid, format as 'text') as Parser;

/** `2026-03-02 08:00:00.5+00` as PostgreSQL writes it in UTC -> `2026-03-02T08:00:00.5Z`. */
export function isoInstant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(:?00)?$/, 'Z');
}

const asWritten = (text: string): string => text;
const anyArray = nodesOwn(1009) as (text: string) => string[];

// Nothing quoted, nested or empty: between commas stand the texts themselves. Most lists are so.
const plain = (text: string) => !/["\\]|NULL|\{.*\{/.test(text);

/** `{警告,罚款}` as PostgreSQL writes a list -> `['警告', '罚款']`. */
export function textArray(text: string): string[] {
  if (text === '{}') return [];
  return text.startsWith('{') && plain(text) ? text.slice(1, -1).split(',') : anyArray(text);
}

const listOf = (parse: (text: string) => string) => (text: string) => textArray(text).map(parse);

// node-postgres makes local midnights of dates and loses the scale of numbers: both stay text here.
const parsers = new Map<number, Parser>([
  [1009, textArray],
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

/** What makes a value of a column's text; `type` is PostgreSQL's number. */
export const parserOf = (type: number): Parser => parsers.get(type) ?? nodesOwn(type);

/** How values of the database become values of ours: civil dates, exact numbers and instants as text. */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) =>
    format === 'binary' ? nodesOwn(oid, format) : parserOf(oid)) as never,
};
