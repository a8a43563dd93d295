import { argumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
const unheeded = ['mask', 'sharing', 'subjectChoice', 'search'];
/** A reference shows what its target shows; a rule written on it would not be kept. */
export const referencesUnruled = (declared) => outlinesOf(declared)
    .flatMap(({ fields }) => fields)
    .filter(({ reference }) => reference)
    .flatMap(({ name, node, level, reference }) => {
    const rules = unheeded.filter((directive) => argumentsOf(node, directive));
    const closed = level === undefined || level === 'OPEN' ? [] : ['disclosure'];
    return [...closed, ...rules].map((directive) => problemAt('referencesUnruled', node, `${name} is a reference, on which @${directive} is not kept: put it on ${String(reference?.by)}.`));
});
