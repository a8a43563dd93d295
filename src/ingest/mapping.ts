import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseCondition, type Condition } from '../catalogue/condition.ts';
import { fieldOf, type Catalogue } from '../catalogue/model.ts';
import { mappingForAnotherCatalogue, mappingUnknown, mappingWrong } from './errors.ts';

/** What a mapping says of one column of its source. */
export interface MappedColumn {
  readonly field: string;
  readonly unit?: string;
  readonly codes?: string;
  readonly also?: Readonly<Record<string, string>>;
  readonly departmentCodeTo?: string;
}

/** A text for a field that the source leaves empty, where the condition on the fields as written holds. */
export interface Constant {
  readonly field: string;
  readonly value: string;
  readonly when?: Condition;
}

/** 映射: how a source with names of its own says what a catalogue asks; a file of mappings/. */
export interface Mapping {
  readonly name: string;
  readonly catalogue: string;
  /** Used without being named when it explains more of a file's header than the catalogue does. */
  readonly recognise: boolean;
  /** `own`: the source is held to the non-null fields only, not to the standard's template. */
  readonly layout: 'standard' | 'own';
  readonly columns: Readonly<Record<string, MappedColumn>>;
  readonly constants: readonly Constant[];
  /** {field}, {source header}, {sender.code} and {sender.name} stand for what they name. */
  readonly templates: Readonly<Record<string, string>>;
  readonly skip: readonly { readonly column: string; readonly values: readonly string[] }[];
}

const folder = new URL('./mappings/', import.meta.url);

let known: readonly Mapping[] | undefined;

/** The mappings that the platform brings along; they are read once. */
export function ownMappings(): readonly Mapping[] {
  known ??= readOwnMappings();
  return known;
}

function readOwnMappings(): readonly Mapping[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) =>
      mappingFrom(readFileSync(new URL(file, folder), 'utf8'), basename(file, '.json')),
    );
}

/** The mapping of that name among the platform's own, checked against its catalogue. */
export function mappingNamed(name: string, catalogue: Catalogue): Mapping {
  const own = ownMappings().find((mapping) => mapping.name === name);
  if (!own) {
    const names = ownMappings().map((one) => one.name);
    throw mappingUnknown(name, names);
  }
  return fitting(own, catalogue);
}

/** A mapping from a file of the operator's own; never from a name that came over the network. */
export function mappingInFile(path: string, catalogue: Catalogue): Mapping {
  if (!existsSync(path)) throw mappingUnknown(path, []);
  return fitting(mappingFrom(readFileSync(path, 'utf8'), basename(path, '.json')), catalogue);
}

function fitting(mapping: Mapping, catalogue: Catalogue): Mapping {
  if (mapping.catalogue !== catalogue.code)
    throw mappingForAnotherCatalogue(mapping.name, mapping.catalogue);
  const unknown = fieldsNamed(mapping).find((field) => !fieldOf(catalogue, field));
  if (unknown) throw mappingWrong(mapping.name, `${catalogue.code} has no field "${unknown}"`);
  return mapping;
}

/** Every field of the catalogue that a mapping speaks of. */
export const fieldsNamed = (mapping: Mapping): readonly string[] => [
  ...Object.values(mapping.columns).flatMap((column) => [
    column.field,
    ...Object.keys(column.also ?? {}),
    ...(column.departmentCodeTo ? [column.departmentCodeTo] : []),
  ]),
  ...mapping.constants.map((constant) => constant.field),
  ...Object.keys(mapping.templates),
];

const described = new Set(['title', 'description', 'origin']);
const parts = new Set([
  'catalogue',
  'recognise',
  'layout',
  'columns',
  'constants',
  'templates',
  'skip',
]);

function mappingFrom(text: string, name: string): Mapping {
  const said = readJson(text, name);
  const stray = Object.keys(said).find((key) => !parts.has(key) && !described.has(key));
  if (stray) throw mappingWrong(name, `it has an unknown part "${stray}"`);
  if (typeof said['catalogue'] !== 'string') throw mappingWrong(name, 'it names no catalogue');
  if (!isMap(said['columns'])) throw mappingWrong(name, 'it has no columns');
  return {
    name,
    catalogue: said['catalogue'],
    recognise: said['recognise'] === true,
    layout: said['layout'] === 'own' ? 'own' : 'standard',
    columns: Object.fromEntries(
      Object.entries(said['columns']).map(([header, one]) => [header, columnFrom(one, name)]),
    ),
    constants: listOf(said['constants']).map((one) => constantFrom(one, name)),
    templates: isMap(said['templates']) ? (said['templates'] as Record<string, string>) : {},
    skip: listOf(said['skip']) as Mapping['skip'],
  };
}

function columnFrom(said: unknown, name: string): MappedColumn {
  if (typeof said === 'string') return { field: said };
  if (isMap(said) && typeof said['field'] === 'string') return said as unknown as MappedColumn;
  throw mappingWrong(name, 'a column is neither a field name nor an object with "field"');
}

function constantFrom(said: unknown, name: string): Constant {
  if (!isMap(said) || typeof said['field'] !== 'string' || typeof said['value'] !== 'string') {
    throw mappingWrong(name, 'a constant needs "field" and "value"');
  }
  const when = typeof said['when'] === 'string' ? parseCondition(said['when']) : undefined;
  return { field: said['field'], value: said['value'], when };
}

function readJson(text: string, name: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isMap(value)) return value;
  } catch {
    throw mappingWrong(name, 'it is not well-formed JSON');
  }
  throw mappingWrong(name, 'it is not a JSON object');
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
