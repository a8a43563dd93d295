import { argumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** Anything classified 秘密 or above may not be declared at all (保守国家秘密法 第二十一条、第三十一条). */
export const noStateSecrets = (declared) => outlinesOf(declared)
    .flatMap(({ fields }) => fields)
    .filter(({ node }) => argumentsOf(node, 'disclosure')?.reason === 'STATE_SECRET')
    .map(({ name, node }) => problemAt('noStateSecrets', node, `${name} is declared a state secret: what is classified 秘密 or above may not be in a catalogue at all. Remove the field.`));
