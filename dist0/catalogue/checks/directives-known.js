import { KnownDirectivesRule, UniqueDirectivesPerLocationRule } from 'graphql';
import { findings } from "../grammar.js";
/** A directive that is misspelt, renamed or misplaced is no rule at all, and is refused (leak L22). */
export const directivesKnown = (declared) => findings(declared, [KnownDirectivesRule, UniqueDirectivesPerLocationRule]).map(({ place, message }) => ({
    rule: 'directivesKnown',
    ...place,
    sentence: `${message} ${adviceFor(message)}`,
}));
function adviceFor(message) {
    if (message.includes('only be used once'))
        return 'Remove one of the two.';
    if (message.includes('may not be used'))
        return 'Move it to where schema/directives.graphql says, or remove it.';
    return 'Correct its name (schema/directives.graphql lists them all) or remove it; federation directives are generated.';
}
