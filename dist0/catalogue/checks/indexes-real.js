import { allArgumentsOf } from "../declarations.js";
import { duplicatesOf } from "../duplicates.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** An index is over fields of the catalogue that hold one value each. */
export const indexesReal = (declared) => outlinesOf(declared).flatMap((outline) => allArgumentsOf(outline.type, 'index')
    .map(({ fields }) => [fields ?? []].flat().map(String))
    .flatMap((fields) => faultsOf(fields, outline))
    .map((advice) => problemAt('indexesReal', outline.type, advice)));
function faultsOf(fields, { values }) {
    const unknown = fields.filter((name) => !values.has(name));
    const lists = fields.filter((name) => values.get(name)?.list);
    return [
        ...(fields.length === 0
            ? ['@index names no field: name those that people filter and order by together.']
            : []),
        ...unknown.map((name) => `@index names ${name}, which is no field of this catalogue: correct it.`),
        ...lists.map((name) => `@index names ${name}, which is a list: no order goes by a list; leave it out.`),
        ...duplicatesOf(fields, (name) => name).map((name) => `@index names ${name} twice: once is enough.`),
    ];
}
