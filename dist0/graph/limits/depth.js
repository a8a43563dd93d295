import { bounds } from "./bounds.js";
import { tooDeep } from "./errors.js";
import { shapeRule } from "./rule.js";
/** Fields nest at most so deep, counted through fragments. */
export const depth = shapeRule(({ depth: found }) => found > bounds.depth ? tooDeep({ limit: bounds.depth, found }) : undefined);
