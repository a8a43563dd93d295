import { Refusal } from '../base/refusal.ts';
import type { Declarations } from './declarations.ts';
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

/** The rules, in the order in which their findings are reported. */
export const checks: readonly Check[] = [];

/** Refuses schema/ with every problem found, or returns. */
export function checkDeclarations(declared: Declared): void {
  const problems = checks.flatMap((check) => check(declared));
  if (problems.length > 0) throw declarationsWrong(problems);
}

const declarationsWrong = (problems: readonly Problem[]) =>
  new Refusal(
    'CATALOGUE_DECLARATION_WRONG',
    problems.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`).join('\n'),
    { problems },
  );
