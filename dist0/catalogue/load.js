import { buildCatalogue } from "./build-catalogue.js";
import { checkDeclarations } from "./check.js";
import { readCodeLists } from "./code-lists.js";
import { catalogueTypes, readDeclarations } from "./declarations.js";
import { withPeriods } from "./periods.js";
/**
 * SDL -> the one model that everything reads. Every fault of every file is reported at once,
 * with file, line and what to do (CATALOGUE_DECLARATION_WRONG).
 */
export function loadCatalogues(dir) {
    const { codeLists, ...declarations } = readDeclared(dir);
    checkDeclarations({ ...declarations, codeLists });
    const all = withPeriods(dir, linkReverses(buildAll(declarations)));
    return {
        all,
        byCode: new Map(all.map((catalogue) => [catalogue.code, catalogue])),
        byType: new Map(all.map((catalogue) => [catalogue.typeName, catalogue])),
        codeLists,
        subgraphs: byOwner(all),
    };
}
/** What the rules advise of schema/ that is no fault. */
export const adviceOn = (dir) => checkDeclarations(readDeclared(dir));
function readDeclared(dir) {
    const declarations = readDeclarations(dir);
    return { ...declarations, codeLists: readCodeLists(dir, declarations) };
}
function buildAll({ files }) {
    return files.flatMap((file) => catalogueTypes(file).map((type) => buildCatalogue(type, file)));
}
function linkReverses(all) {
    return all.map((target) => ({
        ...target,
        reverses: all.flatMap((source) => pointing(source, target)),
    }));
}
function pointing(source, target) {
    return source.references
        .filter((reference) => reference.target === target.typeName && reference.reverse)
        .map((reference) => ({
        name: reference.reverse,
        source: source.typeName,
        by: reference.by,
        description: `${source.title}（${source.typeName} records that point here）`,
    }));
}
function byOwner(all) {
    const owners = [...new Set(all.map((catalogue) => catalogue.owner))];
    return new Map(owners.map((owner) => [owner, all.filter((one) => one.owner === owner)]));
}
