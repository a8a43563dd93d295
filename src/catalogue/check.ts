import { argumentsRight } from './checks/arguments-right.ts';
import { codesListed } from './checks/codes-listed.ts';
import { columnsDistinct } from './checks/columns-distinct.ts';
import { conditionsReadable } from './checks/conditions-readable.ts';
import { directivesKnown } from './checks/directives-known.ts';
import { enumsLabelled } from './checks/enums-labelled.ts';
import { fieldTypesKnown } from './checks/field-types-known.ts';
import { fieldsDisclosed } from './checks/fields-disclosed.ts';
import { filesReadable } from './checks/files-readable.ts';
import { idsPlain } from './checks/ids-plain.ts';
import { indexesReal } from './checks/indexes-real.ts';
import { keysUsable } from './checks/keys-usable.ts';
import { languageComplete } from './checks/language-complete.ts';
import { masksTight } from './checks/masks-tight.ts';
import { namesDistinct } from './checks/names-distinct.ts';
import { namesWellFormed } from './checks/names-well-formed.ts';
import { noStateSecrets } from './checks/no-state-secrets.ts';
import { oneCataloguePerFile } from './checks/one-catalogue-per-file.ts';
import { onlyTypesAndEnums } from './checks/only-types-and-enums.ts';
import { ownersFolders } from './checks/owners-folders.ts';
import { publicationDated } from './checks/publication-dated.ts';
import { recordOwnersNamed } from './checks/record-owners-named.ts';
import { referencesLead } from './checks/references-lead.ts';
import { referencesUnruled } from './checks/references-unruled.ts';
import { reversesDistinct } from './checks/reverses-distinct.ts';
import { searchesOpen } from './checks/searches-open.ts';
import { sumsAddUp } from './checks/sums-add-up.ts';
import { tablesDistinct } from './checks/tables-distinct.ts';
import { withholdableNullable } from './checks/withholdable-nullable.ts';
import { withholdingArgued } from './checks/withholding-argued.ts';
import { declarationsWrong } from './errors.ts';
import type { Check, Declared, Problem } from './problem.ts';

export type { Check, Declared, Problem } from './problem.ts';

/** The rules, in the order in which their findings are reported. */
export const checks: readonly Check[] = [
  filesReadable,
  languageComplete,
  onlyTypesAndEnums,
  oneCataloguePerFile,
  ownersFolders,
  directivesKnown,
  argumentsRight,
  namesWellFormed,
  namesDistinct,
  tablesDistinct,
  idsPlain,
  fieldTypesKnown,
  enumsLabelled,
  fieldsDisclosed,
  noStateSecrets,
  withholdingArgued,
  withholdableNullable,
  keysUsable,
  masksTight,
  conditionsReadable,
  referencesLead,
  referencesUnruled,
  reversesDistinct,
  columnsDistinct,
  codesListed,
  searchesOpen,
  recordOwnersNamed,
  publicationDated,
  indexesReal,
  sumsAddUp,
];

/** Refuses schema/ with every fault found, or returns what it advises. */
export function checkDeclarations(declared: Declared): readonly Problem[] {
  const problems = checks.flatMap((check) => check(declared));
  const faults = problems.filter(({ advice }) => !advice);
  if (faults.length > 0) throw declarationsWrong(faults);
  return problems;
}
