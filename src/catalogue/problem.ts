import { placeOf, type Declarations } from './declarations.ts';
import type { CodeList, Place } from './model.ts';

/** What a rule sees: schema/ as written, and the code lists it may name. */
export interface Declared extends Declarations {
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** One fault: where, and a sentence that says what to do. */
export interface Problem extends Place {
  readonly rule: string;
  readonly sentence: string;
  /** It does no harm: `npm run generate` says it, and goes on. */
  readonly advice?: true;
}

/** One lint rule; each stands in a file of its own under checks/. */
export type Check = (declared: Declared) => readonly Problem[];

/** The fault of a rule at a node. */
export function problemAt(
  rule: string,
  node: Parameters<typeof placeOf>[0],
  sentence: string,
): Problem {
  return { rule, ...placeOf(node), sentence };
}

/** What would be better, but does no harm as it is. */
export function adviceAt(...[rule, node, sentence]: Parameters<typeof problemAt>): Problem {
  return { ...problemAt(rule, node, sentence), advice: true };
}
