import { sql } from 'kysely';
import type { Sql } from './expressions.ts';

/** One row as the database returns it: a cell for each expression, in order. */
export type Row = readonly unknown[];

/** The expressions of a row; what is asked twice under one name is fetched once. */
export interface Cells {
  add(name: string, expression: () => Sql): number;
  /** The same for an expression that is not asked twice. */
  append(expression: Sql): number;
  readonly expressions: readonly Sql[];
}

export function newCells(): Cells {
  const places = new Map<string, number>();
  const expressions: Sql[] = [];
  const add = (name: string, expression: () => Sql) => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, expressions.length);
    return append(expression());
  };
  const append = (expression: Sql) => expressions.push(expression) - 1;
  return { add, append, expressions };
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
