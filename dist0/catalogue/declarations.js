import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { GraphQLError, Kind, parse, Source, valueFromASTUntyped, } from 'graphql';
const inOrder = (dir) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(withSlashes).sort();
const withSlashes = (path) => path.replaceAll('\\', '/');
/** Reads schema/: the language's own files and one file per catalogue. */
export function readDeclarations(dir) {
    const files = inOrder(dir).filter((file) => file.endsWith('.graphql') && !file.includes('.generated.'));
    const parsed = files.map((file) => parseFile(dir, file));
    return {
        language: parsed.filter(isTopLevel).flatMap((file) => file.definitions),
        files: parsed.filter((file) => !isTopLevel(file)),
        unreadable: parsed.flatMap((file) => file.unreadable ?? []),
    };
}
const isTopLevel = (file) => !file.path.includes('/');
function parseFile(dir, path) {
    const name = withSlashes(join(relative('.', dir), path));
    const file = { path, department: basename(dirname(path)) };
    try {
        return {
            ...file,
            definitions: parse(new Source(readFileSync(join(dir, path), 'utf8'), name)).definitions,
        };
    }
    catch (error) {
        if (!(error instanceof GraphQLError))
            throw error;
        const line = error.locations?.[0]?.line ?? 1;
        return { ...file, definitions: [], unreadable: { file: name, line, why: error.message } };
    }
}
/** The types that declare a catalogue, in a file. */
export function catalogueTypes(file) {
    return file.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
}
/** The enums declared in a file. */
export function enumTypes(file) {
    return file.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
}
/** The arguments of a directive as plain values, or undefined where it is absent. */
export function argumentsOf(node, name) {
    return allArgumentsOf(node, name)[0];
}
/** The same for a repeatable directive. */
export function allArgumentsOf(node, name) {
    return (node.directives ?? [])
        .filter((directive) => directive.name.value === name)
        .map((directive) => {
        const pairs = (directive.arguments ?? []).map((a) => [
            a.name.value,
            valueFromASTUntyped(a.value),
        ]);
        return Object.fromEntries(pairs);
    });
}
/** File and line of a node; a definition stands where its name does, below its description. */
export function placeOf(node) {
    const loc = node.name?.loc ?? node.loc;
    return { file: loc?.source.name ?? '', line: loc?.startToken.line ?? 0 };
}
