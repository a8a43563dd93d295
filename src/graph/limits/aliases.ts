import { bounds } from './bounds.ts';
import { tooManyAliases } from './errors.ts';
import { shapeRule } from './rule.ts';

/** Aliases repeat one expensive field under many names. */
export const aliases = shapeRule(({ aliases: found }) =>
  found > bounds.aliases ? tooManyAliases({ limit: bounds.aliases, found }) : undefined,
);
