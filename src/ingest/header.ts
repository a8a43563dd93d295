import type { Catalogue, Field } from '../catalogue/model.ts';

/** Where a column of the file goes, and how its cells are to be read. */
export interface Target {
  readonly field: Field;
  /** Unit of amounts, where the header or a mapping states another than the catalogue. */
  readonly unit?: string;
  /** Code list instead of the one that the catalogue names. */
  readonly codes?: string;
  /** Values of other fields that follow from this one being filled. */
  readonly also?: Readonly<Record<string, string>>;
  /** The cell is a department's name; its code goes to this field. */
  readonly departmentCodeTo?: string;
  /** The catalogue's own names win over a mapping's where both are in a file. */
  readonly rank: 0 | 1;
}

/** One spelling for headers: width, case, spaces, quotes and kinds of brackets do not tell them apart. */
export function foldHeader(header: string): string {
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
export const unitIn = (header: string): string | undefined =>
  unitAtEnd.exec(foldHeader(header))?.[1];

const withoutUnit = (folded: string) => folded.replace(unitAtEnd, '');

type Names = ReadonlyMap<string, Field>;

// Each of a table's first rows is held against them: folding them anew took a fifth of the time of a small file.
const known = new WeakMap<Catalogue, Names>();

/** Every name by which a file may call a field of the catalogue: title, column code, GraphQL name. */
export function namesOf(catalogue: Catalogue): Names {
  const names = known.get(catalogue) ?? foldedNames(catalogue);
  known.set(catalogue, names);
  return names;
}

function foldedNames(catalogue: Catalogue): Names {
  const names = new Map<string, Field>();
  const add = (name: string | undefined, field: Field) => {
    const folded = name && foldHeader(name);
    if (folded && !names.has(folded)) names.set(folded, field);
  };
  for (const field of catalogue.fields) add(field.column.title, field);
  for (const field of catalogue.fields) add(field.column.code, field);
  for (const field of catalogue.fields) add(field.name, field);
  for (const field of catalogue.fields) add(withoutUnit(foldHeader(field.column.title)), field);
  return names;
}

/** The field that a header means, with the unit that the header itself states. */
export function targetNamed(header: string, names: Names): Target | undefined {
  const folded = foldHeader(header);
  const field = names.get(folded) ?? names.get(withoutUnit(folded));
  return field && { field, unit: unitIn(header) ?? unitOfName(folded, field), rank: 0 };
}

/** Under the API's name an amount is what the API says: yuan, whatever the standard's column counts in. */
function unitOfName(folded: string, { name, column }: Field): string | undefined {
  const isName = folded === foldHeader(name) && folded !== foldHeader(column.title);
  return isName && folded !== foldHeader(column.code ?? '') ? '元' : undefined;
}
