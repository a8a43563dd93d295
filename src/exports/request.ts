import type { Catalogue } from '../catalogue/model.ts';
import type { Filter, OrderBy } from '../query/question.ts';
import { formatUnknown, optionUnknown, optionWrong } from './errors.ts';

export type Format = (typeof formats)[number];
/** By what the columns are called: the standard's titles, its column codes, the API's names. */
export type Headers = (typeof headers)[number];

export const formats = ['csv', 'ndjson', 'xlsx'] as const;
const headers = ['title', 'code', 'name'] as const;
const statuses = ['published', 'all'] as const;

/** What is exported, and how it is written. */
export interface ExportRequest extends ExportOptions {
  readonly catalogue: Catalogue;
  readonly format: Format;
  readonly filter?: Filter | null;
  readonly orderBy?: readonly OrderBy[] | null;
}

/** The options besides filter and order, which are read by the API's own input types. */
export interface ExportOptions {
  readonly headers: Headers;
  /** `published`: nothing else; `all`: with a column that tells the state of each record. */
  readonly status?: (typeof statuses)[number];
  readonly own: boolean;
  readonly cursors: boolean;
  readonly after?: string;
  readonly first?: number;
}

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
] as const;

type Written = Readonly<Record<string, string | undefined>>;

/** Reads the options as an address or a command line writes them. */
export function readOptions(written: Written): ExportOptions {
  const stray = Object.keys(written).find((name) => !options.some((known) => known === name));
  if (stray !== undefined) throw optionUnknown(stray, options);
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
export function formatNamed(name: string): Format {
  const format = formats.find((one) => one === name);
  if (!format) throw formatUnknown(name, formats);
  return format;
}

function oneOf<const T extends string>(name: string, written: Written, among: readonly T[]) {
  const value = written[name];
  const known = among.find((one) => one === value);
  if (value !== undefined && !known) throw optionWrong(name, `one of ${among.join(', ')}`);
  return known;
}

function flag(name: string, written: Written): boolean {
  const value = written[name];
  if (value === undefined || value === '0' || value === 'false') return false;
  if (value === '' || value === '1' || value === 'true') return true;
  throw optionWrong(name, '1 or 0');
}

function count(name: string, written: Written): number | undefined {
  const value = written[name];
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw optionWrong(name, 'a whole number of 1 or more');
  return Number(value);
}
