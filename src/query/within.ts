import { fieldOf } from '../catalogue/model.ts';
import { isForAll } from '../disclosure/rules/open.ts';
import { settle, type Given, type Later } from './later.ts';
import type { ConnectionQuestion } from './question.ts';
import { standsOfPart } from './touches.ts';

/** Which writings can change what a statement finds in a table: those to all of it, or to one department's records. */
export interface Reach {
  readonly table: string;
  /** Records of this department alone can be found by the statement. */
  readonly department?: Later<string>;
}

/**
 * The department whose records alone a page can hold: the one that its filter, in all cases, compares the records'
 * own department with. A field that is masked, or shown of some records only, is not compared as it is stored.
 */
export function departmentIn({ catalogue, filter }: ConnectionQuestion): Later<string> | undefined {
  const field = catalogue.recordOwner && fieldOf(catalogue, catalogue.recordOwner);
  if (!field || field.list || !isForAll(field)) return undefined;
  return (filter?.[field.name] as { readonly eq?: Later<string> } | undefined)?.eq;
}

/**
 * What a statement reads of a table. Records of another department do not matter where the table stands in the
 * statement as the page's own only: no record whose department is, before and after a writing, another one is among
 * those that the filter lets through. Wherever else it stands, all of it matters.
 */
export function reachOf(
  text: string,
  table: string,
  department?: Later<string>,
): Reach | undefined {
  const mentions = text.split(table).length;
  if (mentions === 1) return undefined;
  const asPage = text.split(`"${table}" AS "t0"`).length;
  return mentions === asPage ? { table, department } : { table };
}

/** The names under which what was read stands, in one run. */
export const standsOf = ({ table, department }: Reach, given: Given): readonly string[] =>
  department === undefined ? [table] : standsOfPart(table, String(settle(department, given)));
