import { aliases } from "./aliases.js";
import { breadth } from "./breadth.js";
import { depth } from "./depth.js";
import { directives } from "./directives.js";
import { responseKeys } from "./response-keys.js";
/** What no operation may exceed, whoever sends it; what depends on the viewer is its cost (cost.ts). */
export const limitRules = [
    depth,
    breadth,
    aliases,
    directives,
    responseKeys,
];
