import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseCondition } from "../catalogue/condition.js";
import { fieldOf } from "../catalogue/model.js";
import { mappingForAnotherCatalogue, mappingUnknown, mappingWrong } from "./errors.js";
const folder = new URL('./mappings/', import.meta.url);
let known;
/** The mappings that the platform brings along; they are read once. */
export function ownMappings() {
    known ??= readOwnMappings();
    return known;
}
function readOwnMappings() {
    return readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => mappingFrom(readFileSync(new URL(file, folder), 'utf8'), basename(file, '.json')));
}
/** The mapping of that name among the platform's own, checked against its catalogue. */
export function mappingNamed(name, catalogue) {
    const own = ownMappings().find((mapping) => mapping.name === name);
    if (!own) {
        const names = ownMappings().map((one) => one.name);
        throw mappingUnknown(name, names);
    }
    return fitting(own, catalogue);
}
/** A mapping from a file of the operator's own; never from a name that came over the network. */
export function mappingInFile(path, catalogue) {
    if (!existsSync(path))
        throw mappingUnknown(path, []);
    return fitting(mappingFrom(readFileSync(path, 'utf8'), basename(path, '.json')), catalogue);
}
function fitting(mapping, catalogue) {
    if (mapping.catalogue !== catalogue.code)
        throw mappingForAnotherCatalogue(mapping.name, mapping.catalogue);
    const unknown = fieldsNamed(mapping).find((field) => !fieldOf(catalogue, field));
    if (unknown)
        throw mappingWrong(mapping.name, `${catalogue.code} has no field "${unknown}"`);
    return mapping;
}
/** Every field of the catalogue that a mapping speaks of. */
export const fieldsNamed = (mapping) => [
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
function mappingFrom(text, name) {
    const said = readJson(text, name);
    const stray = Object.keys(said).find((key) => !parts.has(key) && !described.has(key));
    if (stray)
        throw mappingWrong(name, `it has an unknown part "${stray}"`);
    if (typeof said['catalogue'] !== 'string')
        throw mappingWrong(name, 'it names no catalogue');
    if (!isMap(said['columns']))
        throw mappingWrong(name, 'it has no columns');
    return {
        name,
        catalogue: said['catalogue'],
        recognise: said['recognise'] === true,
        layout: said['layout'] === 'own' ? 'own' : 'standard',
        columns: Object.fromEntries(Object.entries(said['columns']).map(([header, one]) => [header, columnFrom(one, name)])),
        constants: listOf(said['constants']).map((one) => constantFrom(one, name)),
        templates: isMap(said['templates']) ? said['templates'] : {},
        skip: listOf(said['skip']),
    };
}
function columnFrom(said, name) {
    if (typeof said === 'string')
        return { field: said };
    if (isMap(said) && typeof said['field'] === 'string')
        return said;
    throw mappingWrong(name, 'a column is neither a field name nor an object with "field"');
}
function constantFrom(said, name) {
    if (!isMap(said) || typeof said['field'] !== 'string' || typeof said['value'] !== 'string') {
        throw mappingWrong(name, 'a constant needs "field" and "value"');
    }
    const when = typeof said['when'] === 'string' ? parseCondition(said['when']) : undefined;
    return { field: said['field'], value: said['value'], when };
}
function readJson(text, name) {
    try {
        const value = JSON.parse(text);
        if (isMap(value))
            return value;
    }
    catch {
        throw mappingWrong(name, 'it is not well-formed JSON');
    }
    throw mappingWrong(name, 'it is not a JSON object');
}
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value) => (Array.isArray(value) ? value : []);
