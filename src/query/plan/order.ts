import { sql } from 'kysely';
import { wellFormed } from '../../base/well-formed.ts';
import { fieldOf, type Catalogue } from '../../catalogue/model.ts';
import { wholly } from '../../disclosure/decide.ts';
import { later, type Later } from '../later.ts';
import type { ConnectionQuestion, OrderBy } from '../question.ts';
import { column, typeOf, type Sql } from '../sql/expressions.ts';
import { systemColumns, type SystemColumn } from '../sql/system-columns.ts';
import { decideFor, usable } from './field.ts';
import type { Planning } from './record.ts';

/** One term of an order; nulls always stand last. */
export interface Term {
  readonly name: string;
  readonly expression: Sql;
  readonly type: string;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** A place in an order: a value for each term, as text. */
export type Place = readonly (string | null)[];

type Scope = Pick<Planning, 'asking' | 'table'>;

/** The terms of the question's order, ending in the id, so that no two records tie. */
export function planOrder(question: ConnectionQuestion, scope: Scope): readonly Term[] {
  const terms = question.orderBy?.length
    ? question.orderBy.map((one) => termOf(one, scope))
    : usualOrder(question, scope);
  const descending = terms.at(-1)?.descending ?? false;
  if (terms.some((term) => term.name === 'ID')) return terms;
  return [...terms, idTerm(scope, descending)];
}

const idTerm = ({ table }: Scope, descending: boolean): Term => ({
  name: 'ID',
  expression: column(table.alias, 'id'),
  type: 'uuid',
  descending,
  nullable: false,
});

/** As listed where keys are listed; else the newest decision first, where the catalogue dates its records. */
function usualOrder({ keys, catalogue }: ConnectionQuestion, scope: Scope): readonly Term[] {
  if (keys) return [listed(keys, catalogue, scope)];
  const after = fieldOf(catalogue, catalogue.publishWithin?.after ?? '');
  if (!after || after.nullable || wholly(decideFor(after, 'ORDER', scope.asking)) !== 'RAW')
    return [];
  return [termOf({ field: upperSnake(after.name), direction: 'DESC' }, scope)];
}

function listed(keys: Later<readonly string[]>, catalogue: Catalogue, { table }: Scope): Term {
  const key = fieldOf(catalogue, catalogue.key[0]!)!;
  // An object finds a key by bisection; array_position goes through the list anew for each record.
  const expression = sql`(${later(keys, placesOf)}::jsonb ->> ${column(table.alias, key.storage.column)}::text)::integer`;
  return { name: 'LISTED', expression, type: 'integer', descending: false, nullable: false };
}

/** The place of each key as JSON; of a key that is listed twice jsonb keeps what is written last. */
const placesOf = (keys: readonly (string | number)[]): string =>
  `{${keys
    .map((key, place) => `${JSON.stringify(wellFormed(String(key)))}:${place}`)
    .reverse()
    .join(',')}}`;

function termOf({ field: name, direction }: OrderBy, scope: Scope): Term {
  const descending = direction === 'DESC';
  if (name === 'ID') return idTerm(scope, descending);
  const { catalogue, alias } = scope.table;
  const field = catalogue.fields.find((one) => upperSnake(one.name) === name);
  if (field) {
    const expression = usable(field, 'ORDER', scope);
    const nullable = field.nullable || wholly(decideFor(field, 'ORDER', scope.asking)) !== 'RAW';
    return { name, expression, type: typeOf(field), descending, nullable };
  }
  const system = Object.keys(systemColumns).find((one) => upperSnake(one) === name) as SystemColumn;
  const { column: physical, type } = systemColumns[system];
  return {
    name,
    expression: column(alias, physical),
    type: type === 'String' ? 'text' : typeOf({ type }),
    descending,
    nullable: true,
  };
}

export const upperSnake = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** ORDER BY, or its exact reverse for a page that is read backward. */
export function orderSql(terms: readonly Term[], backward: boolean): Sql {
  const parts = terms.map(({ expression, descending, nullable }) => {
    const direction = descending === backward ? sql`ASC` : sql`DESC`;
    if (!nullable) return sql`${expression} ${direction}`;
    return sql`${expression} ${direction} ${backward ? sql`NULLS FIRST` : sql`NULLS LAST`}`;
  });
  return sql.join(parts);
}

/** Records beyond a place, in the direction of reading. */
export function beyond(terms: readonly Term[], place: Later<Place>, backward: boolean): Sql {
  const values = valuesIn(terms, place);
  if (isEven(terms)) {
    const sign = terms[0]!.descending === backward ? sql`>` : sql`<`;
    const expressions = terms.map((term) => term.expression);
    // A comparison of rows walks the index; the same said with OR does not. Where the question bounds the first term
    // itself, PostgreSQL begins at that bound, however far before the place, unless the place bounds it closer.
    return sql`(${expressions[0]} ${sign}= ${values[0]} AND (${sql.join(expressions)}) ${sign} (${sql.join(values)}))`;
  }
  const branches = terms.map((term, i) => {
    const equal = terms
      .slice(0, i)
      .map(({ expression }, j) => sql`${expression} IS NOT DISTINCT FROM ${values[j]}`);
    return sql`(${sql.join([...equal, past(term, values[i]!, backward)], sql` AND `)})`;
  });
  return sql`(${sql.join(branches, sql` OR `)})`;
}

/** Records up to a place and including it, reading forward: what is not beyond it. */
export function upTo(terms: readonly Term[], place: Later<Place>): Sql {
  if (!isEven(terms)) return sql`(${beyond(terms, place, false)}) IS NOT TRUE`;
  const values = valuesIn(terms, place);
  const sign = terms[0]!.descending ? sql`>=` : sql`<=`;
  const expressions = terms.map((term) => term.expression);
  // PostgreSQL knows how many pass between two values, not between two rows: it would read some thousand records with
  // the plan, and the additional processes, that it has for a large part of a table.
  return sql`(${expressions[0]} ${sign} ${values[0]} AND (${sql.join(expressions)}) ${sign} (${sql.join(values)}))`;
}

/** Whether a place in the order is found by walking an index: one direction, and no empty values. */
export const isEven = (terms: readonly Term[]): boolean =>
  terms.every((term) => !term.nullable && term.descending === terms[0]!.descending);

const valuesIn = (terms: readonly Term[], place: Later<Place>): readonly Sql[] =>
  terms.map(({ type }, i) => sql`${later(place, (values) => values[i])}::${sql.raw(type)}`);

// The place may be among the empty values, which stand last.
function past({ expression, descending }: Term, value: Sql, backward: boolean): Sql {
  const sign = descending === backward ? sql`>` : sql`<`;
  return backward
    ? sql`(${expression} ${sign} ${value} OR (${value} IS NULL AND ${expression} IS NOT NULL))`
    : sql`(${expression} ${sign} ${value} OR (${value} IS NOT NULL AND ${expression} IS NULL))`;
}
