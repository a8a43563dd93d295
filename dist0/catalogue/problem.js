import { placeOf } from "./declarations.js";
/** The fault of a rule at a node. */
export function problemAt(rule, node, sentence) {
    return { rule, ...placeOf(node), sentence };
}
/** What would be better, but does no harm as it is. */
export function adviceAt(...[rule, node, sentence]) {
    return { ...problemAt(rule, node, sentence), advice: true };
}
