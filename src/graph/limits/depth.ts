import { bounds } from './bounds.ts';
import { tooDeep } from './errors.ts';
import { shapeRule } from './rule.ts';

/** Fields nest at most so deep, counted through fragments. */
export const depth = shapeRule(({ depth: found }) =>
  found > bounds.depth ? tooDeep({ limit: bounds.depth, found }) : undefined,
);
