import { bounds } from "./bounds.js";
import { tooBroad } from "./errors.js";
import { shapeRule } from "./rule.js";
/** An operation selects at most so many fields, counted through fragments. */
export const breadth = shapeRule(({ fields }) => fields > bounds.fields ? tooBroad({ limit: bounds.fields, found: fields }) : undefined);
