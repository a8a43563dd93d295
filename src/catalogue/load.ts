import { buildCatalogue } from './build-catalogue.ts';
import { checkDeclarations } from './check.ts';
import { readCodeLists } from './code-lists.ts';
import { catalogueTypes, readDeclarations, type Declarations } from './declarations.ts';
import type { Catalogue, Catalogues, ReverseReference } from './model.ts';
import { withPeriods } from './periods.ts';
import type { Declared, Problem } from './problem.ts';

/**
 * SDL -> the one model that everything reads. Every fault of every file is reported at once,
 * with file, line and what to do (CATALOGUE_DECLARATION_WRONG).
 */
export function loadCatalogues(dir: string): Catalogues {
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
export const adviceOn = (dir: string): readonly Problem[] => checkDeclarations(readDeclared(dir));

function readDeclared(dir: string): Declared {
  const declarations = readDeclarations(dir);
  return { ...declarations, codeLists: readCodeLists(dir, declarations) };
}

function buildAll({ files }: Declarations): readonly Catalogue[] {
  return files.flatMap((file) => catalogueTypes(file).map((type) => buildCatalogue(type, file)));
}

function linkReverses(all: readonly Catalogue[]): readonly Catalogue[] {
  return all.map((target) => ({
    ...target,
    reverses: all.flatMap((source) => pointing(source, target)),
  }));
}

function pointing(source: Catalogue, target: Catalogue): ReverseReference[] {
  return source.references
    .filter((reference) => reference.target === target.typeName && reference.reverse)
    .map((reference) => ({
      name: reference.reverse!,
      source: source.typeName,
      by: reference.by,
      description: `${source.title}（${source.typeName} records that point here）`,
    }));
}

function byOwner(all: readonly Catalogue[]): ReadonlyMap<string, readonly Catalogue[]> {
  const owners = [...new Set(all.map((catalogue) => catalogue.owner))];
  return new Map(owners.map((owner) => [owner, all.filter((one) => one.owner === owner)]));
}
