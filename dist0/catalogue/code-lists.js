import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { argumentsOf, catalogueTypes } from "./declarations.js";
import { duplicatesOf } from "./duplicates.js";
import { cannotReadCodeList } from "./errors.js";
/** The code lists of schema/codes and those written inline in @column(codes: "1=有效;2=无效"), by name. */
export function readCodeLists(dir, { files }) {
    const folder = join(dir, 'codes');
    const written = existsSync(folder)
        ? readdirSync(folder).filter((file) => file.endsWith('.csv'))
        : [];
    const named = written.map((file) => readList(join(folder, file)));
    const inline = files
        .flatMap((file) => catalogueTypes(file).flatMap((type) => type.fields ?? []))
        .map((field) => argumentsOf(field, 'column')?.codes)
        .filter((codes) => typeof codes === 'string' && codes.includes('='))
        .map((codes) => inlineList(String(codes)));
    return new Map([...named, ...inline].map((list) => [list.name, list]));
}
function readList(file) {
    const rows = rowsOf(file);
    const unnamed = rows.findIndex(({ code, name }) => !code || !name);
    if (unnamed >= 0)
        throw cannotReadCodeList(file, `entry ${unnamed + 1} has no code or no name.`);
    const [twice] = duplicatesOf(rows, ({ code }) => code);
    if (twice)
        throw cannotReadCodeList(file, `it has the code ${twice.code} twice.`);
    return listOf(basename(file, '.csv'), rows);
}
function rowsOf(file) {
    try {
        return parse(readFileSync(file), { columns: true, bom: true });
    }
    catch (error) {
        throw cannotReadCodeList(file, error instanceof Error ? error.message : String(error));
    }
}
function inlineList(codes) {
    const pairs = codes.split(/[;；,，]/).map((pair) => pair.split('=').map((part) => part.trim()));
    return listOf(codes, pairs.filter(([code]) => code).map(([code = '', name = '']) => ({ code, name })));
}
const listOf = (name, entries) => ({
    name,
    codes: new Map(entries.map((entry) => [entry.code, entry.name])),
    entries,
});
