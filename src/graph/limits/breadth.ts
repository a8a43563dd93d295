import { bounds } from './bounds.ts';
import { tooBroad } from './errors.ts';
import { shapeRule } from './rule.ts';

/** An operation selects at most so many fields, counted through fragments. */
export const breadth = shapeRule(({ fields }) =>
  fields > bounds.fields ? tooBroad({ limit: bounds.fields, found: fields }) : undefined,
);
