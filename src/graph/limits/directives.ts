import { bounds } from './bounds.ts';
import { tooManyDirectives } from './errors.ts';
import { shapeRule } from './rule.ts';

/** A pile of directives costs work at every field that carries it. */
export const directives = shapeRule(({ directives: found }) =>
  found > bounds.directives ? tooManyDirectives({ limit: bounds.directives, found }) : undefined,
);
