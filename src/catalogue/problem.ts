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
