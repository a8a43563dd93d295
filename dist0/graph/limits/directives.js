import { bounds } from "./bounds.js";
import { tooManyDirectives } from "./errors.js";
import { shapeRule } from "./rule.js";
/** A pile of directives costs work at every field that carries it. */
export const directives = shapeRule(({ directives: found }) => found > bounds.directives ? tooManyDirectives({ limit: bounds.directives, found }) : undefined);
