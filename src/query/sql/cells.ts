import { sql } from 'kysely';
import type { Sql } from './expressions.ts';

/** One row as the database returns it: a cell for each expression, in order. */
export type Row = readonly unknown[];

/** What is done with a cell: it is read as a value, or may be passed on as PostgreSQL sends it. */
type Use = 'VALUE' | 'SENT';

/** The expressions of a row; what is asked twice under one name is fetched once. */
export interface Cells {
  add(name: string, expression: () => Sql, use?: Use): number;
  /** The same for an expression that is not asked twice. */
  append(expression: Sql, use?: Use): number;
  readonly expressions: readonly Sql[];
  /** Which of them somebody reads as a value. */
  readonly isValue: readonly boolean[];
}

export function newCells(): Cells {
  const places = new Map<string, number>();
  const expressions: Sql[] = [];
  const isValue: boolean[] = [];
  const add: Cells['add'] = (name, expression, use = 'VALUE') => {
    const known = places.get(name);
    if (known === undefined) {
      places.set(name, expressions.length);
      return append(expression(), use);
    }
    isValue[known] ||= use === 'VALUE';
    return known;
  };
  const append: Cells['append'] = (expression, use = 'VALUE') => {
    isValue.push(use === 'VALUE');
    return expressions.push(expression) - 1;
  };
  return { add, append, expressions, isValue };
}

// PostgreSQL takes at most 100 arguments to a function.
const most = 100;

/** The cells of a nested record as one JSON array (an array of arrays where they are many). */
export function tupleOf({ expressions }: Cells): Sql {
  if (expressions.length <= most) return sql`json_build_array(${sql.join(expressions)})`;
  const chunks: Sql[] = [];
  for (let i = 0; i < expressions.length; i += most) {
    chunks.push(sql`json_build_array(${sql.join(expressions.slice(i, i + most))})`);
  }
  return sql`json_build_array(${sql.join(chunks)})`;
}

/** Undoes `tupleOf` for cells of that number. */
export const rowOf = ({ expressions }: Cells, tuple: Row): Row =>
  expressions.length <= most ? tuple : tuple.flat(1);
