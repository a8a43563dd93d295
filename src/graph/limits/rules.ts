import type { ValidationRule } from 'graphql';
import { aliases } from './aliases.ts';
import { breadth } from './breadth.ts';
import { depth } from './depth.ts';
import { directives } from './directives.ts';
import { responseKeys } from './response-keys.ts';

/** What no operation may exceed, whoever sends it; what depends on the viewer is its cost (cost.ts). */
export const limitRules: readonly ValidationRule[] = [
  depth,
  breadth,
  aliases,
  directives,
  responseKeys,
];
