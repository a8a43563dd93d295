import { sql } from 'kysely';
import { fieldOf, type Field } from '../../catalogue/model.ts';
import { wholly } from '../../disclosure/decide.ts';
import { isForAll } from '../../disclosure/rules/open.ts';
import { filterEmpty, filterNull, filterTooLong } from '../errors.ts';
import { locate } from '../global-id.ts';
import { gramsOf, type GramsOf } from '../grams.ts';
import { later, sampleOf, type Later } from '../later.ts';
import type { Filter } from '../question.ts';
import { column, typedList, typeOf, type Sql } from '../sql/expressions.ts';
import { systemColumns, type SystemColumn } from '../sql/system-columns.ts';
import { decideFor, usable } from './field.ts';
import type { Planning } from './record.ts';

type Scope = Pick<Planning, 'asking' | 'table'>;
type Operators = Readonly<Record<string, unknown>>;

/** More conditions than a person writes; `in` takes long lists. */
const most = 200;

/** A filter as SQL; every leaf is checked, however deep it stands, before the database is touched. */
export function planFilter(filter: Filter, scope: Scope): Sql {
  if (leavesOf(filter) > most) throw filterTooLong(most);
  return planAll(filter, scope);
}

function planAll(filter: Filter, scope: Scope): Sql {
  const parts = Object.entries(filter).map(([name, said]) => planOne(name, said, scope));
  return parts.length > 0 ? sql`(${sql.join(parts, sql` AND `)})` : sql`true`;
}

function planOne(name: string, said: unknown, scope: Scope): Sql {
  if (said === null) throw filterNull(name);
  if (name === 'not') return sql`(${planAll(said as Filter, scope)}) IS NOT TRUE`;
  if (name === 'and' || name === 'or') {
    const parts = (said as readonly Filter[]).map((one) => planAll(one, scope));
    if (parts.length === 0) throw filterEmpty(name);
    return sql`(${sql.join(parts, name === 'and' ? sql` AND ` : sql` OR `)})`;
  }
  return planLeaf(name, said as Operators, scope);
}

function planLeaf(name: string, operators: Operators, scope: Scope): Sql {
  const target = targetOf(name, scope);
  const parts = Object.entries(operators).map(([operator, value]) => {
    if (value === null) throw filterNull(name);
    return compare({ ...target, operator, value });
  });
  if (parts.length === 0) throw filterEmpty(name);
  return sql`(${sql.join(parts, sql` AND `)})`;
}

interface Target {
  readonly expression: Sql;
  readonly type: string;
  /** Narrows a text search by the index before the text itself is looked at. */
  readonly index?: TextIndex;
  readonly valueOf: (value: unknown) => unknown;
}

interface TextIndex {
  readonly column: Sql;
  readonly gramsOf: GramsOf;
}

const asIs = (value: unknown) => value;

function targetOf(name: string, scope: Scope): Target {
  const { alias, catalogue } = scope.table;
  const field = fieldOf(catalogue, name);
  if (field) {
    const seen = usable(field, 'FILTER', scope);
    const expression = field.list ? typedList(field, seen) : seen;
    return { expression, type: typeOf(field), index: indexOf(field, scope), valueOf: asIs };
  }
  if (name === 'id') {
    return { expression: column(alias, 'id'), type: 'uuid', valueOf: uuidOf(catalogue.typeName) };
  }
  const { column: physical, type } = systemColumns[name as SystemColumn];
  return {
    expression: column(alias, physical),
    type: type === 'String' ? 'text' : typeOf({ type }),
    valueOf: asIs,
  };
}

/** The index holds what anybody sees, so it narrows only for a viewer who sees just that. */
function indexOf(field: Field, { asking, table }: Scope): TextIndex | undefined {
  if (!field.search || field.list || field.subjectChoice) return undefined;
  const isMasked = () => wholly(decideFor(field, 'FILTER', asking)) === 'MASKED';
  if (!(field.mask ? isMasked() : isForAll(field))) return undefined;
  const { alias, catalogue } = table;
  return {
    column: column(alias, '_grams'),
    gramsOf: gramsOf(asking.db.pool, catalogue.table),
  };
}

// An id of another catalogue, or of nothing, matches no record.
const nobody = '00000000-0000-0000-0000-000000000000';
const uuidOf = (typeName: string) => (value: unknown) => {
  const located = locate(String(value));
  return located?.typeName === typeName ? located.id : nobody;
};

interface Comparing extends Target {
  readonly operator: string;
  readonly value: unknown;
}

function compare({ expression, type, index, valueOf, operator, value }: Comparing): Sql {
  const one = () => sql`${later(value, valueOf)}::${sql.raw(type)}`;
  const many = () => sql`${later(value, (list) => listOf(list).map(valueOf))}::${sql.raw(type)}[]`;
  switch (operator) {
    case 'eq':
      return sql`${expression} = ${one()}`;
    case 'ne':
      return sql`${expression} IS DISTINCT FROM ${one()}`;
    case 'in':
      return sql`${expression} = ANY(${many()})`;
    case 'notIn':
      return sql`(${expression} = ANY(${many()})) IS NOT TRUE`;
    case 'has':
      return sql`${expression} @> ARRAY[${one()}]`;
    case 'isNull':
      return value === true ? sql`${expression} IS NULL` : sql`${expression} IS NOT NULL`;
    case 'contains':
      return containing(expression, later(value, String), index);
    case 'startsWith':
      return sql`starts_with(${expression}, ${value})`;
    default:
      return sql`${expression} ${sql.raw(comparators[operator as keyof typeof comparators])} ${one()}`;
  }
}

const comparators = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

const listOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]);

function containing(expression: Sql, text: Later<string>, index: TextIndex | undefined): Sql {
  const found = sql`strpos(${expression}, ${text}) > 0`;
  if (!index) return found;
  const wanted = later(text, index.gramsOf);
  return sampleOf(wanted).length > 0
    ? sql`(${index.column} @> ${wanted}::text[] AND ${found})`
    : found;
}

function leavesOf(filter: Filter): number {
  return Object.entries(filter).reduce((sum, [name, said]) => {
    if (said === null || typeof said !== 'object') return sum + 1;
    if (name === 'not') return sum + leavesOf(said as Filter);
    if (name !== 'and' && name !== 'or') return sum + 1;
    return sum + (said as readonly Filter[]).reduce((all, one) => all + leavesOf(one), 0);
  }, 0);
}
