import { argumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** Search runs over open texts only, for everybody alike (leak L13). */
export const searchesOpen = (declared) => outlinesOf(declared)
    .flatMap(({ values }) => [...values.values()])
    .filter(({ node }) => argumentsOf(node, 'search'))
    .flatMap(({ node, name, level, typeName }) => {
    if (level !== undefined && level !== 'OPEN')
        return [
            problemAt(rule, node, `${name} is ${level} and would be given away by search: remove @search.`),
        ];
    if (argumentsOf(node, 'subjectChoice'))
        return [
            problemAt(rule, node, `${name} may be withheld by the subject's choice: remove @search.`),
        ];
    if (!['String', 'CreditCode', 'RegionCode', 'ID'].includes(typeName))
        return [problemAt(rule, node, `${name} is no text: remove @search.`)];
    return [];
});
const rule = 'searchesOpen';
