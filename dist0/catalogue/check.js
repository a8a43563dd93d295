import { argumentsRight } from "./checks/arguments-right.js";
import { codesListed } from "./checks/codes-listed.js";
import { columnsDistinct } from "./checks/columns-distinct.js";
import { conditionsReadable } from "./checks/conditions-readable.js";
import { directivesKnown } from "./checks/directives-known.js";
import { enumsLabelled } from "./checks/enums-labelled.js";
import { fieldTypesKnown } from "./checks/field-types-known.js";
import { fieldsDisclosed } from "./checks/fields-disclosed.js";
import { filesReadable } from "./checks/files-readable.js";
import { idsPlain } from "./checks/ids-plain.js";
import { indexesReal } from "./checks/indexes-real.js";
import { keysUsable } from "./checks/keys-usable.js";
import { languageComplete } from "./checks/language-complete.js";
import { masksTight } from "./checks/masks-tight.js";
import { namesDistinct } from "./checks/names-distinct.js";
import { namesWellFormed } from "./checks/names-well-formed.js";
import { noStateSecrets } from "./checks/no-state-secrets.js";
import { oneCataloguePerFile } from "./checks/one-catalogue-per-file.js";
import { onlyTypesAndEnums } from "./checks/only-types-and-enums.js";
import { ownersFolders } from "./checks/owners-folders.js";
import { publicationDated } from "./checks/publication-dated.js";
import { recordOwnersNamed } from "./checks/record-owners-named.js";
import { referencesLead } from "./checks/references-lead.js";
import { referencesUnruled } from "./checks/references-unruled.js";
import { reversesDistinct } from "./checks/reverses-distinct.js";
import { searchesOpen } from "./checks/searches-open.js";
import { sumsAddUp } from "./checks/sums-add-up.js";
import { tablesDistinct } from "./checks/tables-distinct.js";
import { withholdableNullable } from "./checks/withholdable-nullable.js";
import { withholdingArgued } from "./checks/withholding-argued.js";
import { declarationsWrong } from "./errors.js";
/** The rules, in the order in which their findings are reported. */
export const checks = [
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
export function checkDeclarations(declared) {
    const problems = checks.flatMap((check) => check(declared));
    const faults = problems.filter(({ advice }) => !advice);
    if (faults.length > 0)
        throw declarationsWrong(faults);
    return problems;
}
