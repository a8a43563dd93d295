import type { Field } from '../../catalogue/model.ts';
import type { Running } from '../running.ts';
import type { Cells, Row } from '../sql/cells.ts';
import { isText, type Sql } from '../sql/expressions.ts';

/** A value of the answer, read from one row. */
export type Read<From = Row> = (from: From, running: Running) => unknown;

/** A value of the answer, and what is known of how it comes about. */
export interface Value {
  readonly read: Read;
  /** Where it is a text, or a list of texts, that stands in a cell: it may be taken as PostgreSQL sends it. */
  readonly sent?: Sent;
  /** Where it is an object: the values of its keys. */
  readonly parts?: Parts;
}

export type Parts = readonly (readonly [key: string, value: Value])[];

/** A cell that is the value, unless the row withholds it. */
export interface Sent {
  readonly cell: number;
  readonly list: boolean;
  /** Whether it is withheld, which is told to whoever runs the plan. */
  readonly isWithheld: (row: Row, running: Running) => boolean;
}

/** A value that is made of a row. */
export const made = (read: Read): Value => ({ read });

/** A value that stands in a cell of its own, unless the row withholds it. */
export interface InCell extends Pick<Field, 'type' | 'list'> {
  /** Under which others ask for the same cell. */
  readonly name: string;
  readonly cells: Cells;
  readonly expression: () => Sql;
  readonly isWithheld?: Sent['isWithheld'];
}

export function inCell({ name, type, list, cells, expression, isWithheld = never }: InCell): Value {
  const text = isText({ type });
  const cell = cells.add(name, expression, text ? 'SENT' : 'VALUE');
  return {
    read: (row, running) => (isWithheld(row, running) ? null : row[cell]),
    sent: text ? { cell, list, isWithheld } : undefined,
  };
}

const never = () => false;

/** A value that is an object. */
export interface ObjectValue extends Value {
  readonly read: (row: Row, running: Running) => Readonly<Record<string, unknown>>;
  readonly parts: Parts;
}

/** An object of values. */
export const objectOf = (parts: Parts): ObjectValue => ({
  parts,
  read: readAll(parts.map(([key, { read }]) => [key, read] as const)),
});

/** Reads several values, each under its key, from one row or page. */
export function readAll<From>(
  reads: readonly (readonly [key: string, read: Read<From>])[],
): (from: From, running: Running) => Readonly<Record<string, unknown>> {
  // What is read under that name would become what the object inherits from.
  const inheriting = reads.every(([key]) => key !== '__proto__');
  return (from, running) => {
    const values = (inheriting ? {} : Object.create(null)) as Record<string, unknown>;
    for (const [key, read] of reads) values[key] = read(from, running);
    return values;
  };
}
