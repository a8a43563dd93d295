import { bounds } from "./bounds.js";
import { tooManyAliases } from "./errors.js";
import { shapeRule } from "./rule.js";
/** Aliases repeat one expensive field under many names. */
export const aliases = shapeRule(({ aliases: found }) => found > bounds.aliases ? tooManyAliases({ limit: bounds.aliases, found }) : undefined);
