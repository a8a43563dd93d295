import { sql } from 'kysely';
import type { Field } from '../../catalogue/model.ts';
import { textOrders } from '../../catalogue/texts.ts';
import { wholly } from '../../disclosure/decide.ts';
import type { Use } from '../../disclosure/decision.ts';
import { atMostHold } from '../grams.ts';
import type { Shortcut } from '../fetching.ts';
import { settle, type Later } from '../later.ts';
import type { ConnectionQuestion } from '../question.ts';
import { column, publicRows, typeOf } from '../sql/expressions.ts';
import { beyond, isEven, orderSql, upperSnake, type Place, type Term } from './order.ts';
import { decideFor } from './field.ts';
import type { Page } from './page.ts';
import type { Planning } from './record.ts';

/** What the page's own statement is made of. */
interface Walking {
  readonly planning: Planning;
  readonly page: Page;
  /** How many rows are wanted. */
  readonly most: Later<number>;
  readonly terms: readonly Term[];
  readonly place?: Later<Place>;
}

/** Reading so many entries of an index costs about what looking a text up by its pairs does. */
const worthwhile = 2000;

/** As many more are read before the walk is given up: a text may be rarer in one region than everywhere. */
const mostEntries = 2 * worthwhile;

/**
 * A page of records whose name contains a text, in the order of names, of one region or of all: the index of that
 * order (`textOrders`) is walked, the names in it tell which records are wanted, and only those of the page are looked
 * at. The index of pairs finds all that hold the text, most of which do not belong to the page, in no order.
 */
export function planWalk(question: ConnectionQuestion, walking: Walking): Shortcut | undefined {
  const { planning, page, most: rows, terms, place } = walking;
  const { asking, table, today, cells } = planning;
  const wanted = wantedIn(question);
  // An officer sees records that the index does not tell of: his department's own.
  if (!wanted || asking.viewer.kind === 'OFFICER') return undefined;
  const { text, contained, among } = wanted;
  const name = column('w', text.storage.column);
  // Whoever contains a text has a name: no nulls are passed, and a place is sought in the index.
  const order = terms.map((term) => ({
    ...term,
    expression: term.name === 'ID' ? column('w', 'id') : name,
    nullable: false,
  }));
  const isRaw = (field: Field, use: Use) => wholly(decideFor(field, use, asking)) === 'RAW';
  if (!isOrderOf(text, terms) || !isEven(order) || !isRaw(text, 'ORDER')) return undefined;
  if (![text, ...among.map(([field]) => field)].every((field) => isRaw(field, 'FILTER')))
    return undefined;
  const within = [
    ...among.map(
      ([field, value]) =>
        sql`${column('w', field.storage.column)} = ${value}::${sql.raw(typeOf(field))}`,
    ),
    sql`${name} IS NOT NULL`,
    ...(place ? [beyond(order, place, page.backward)] : []),
  ];
  const sorted = orderSql(order, page.backward);
  const from = sql.table(table.catalogue.table);
  const entries = sql`SELECT id, ${name}, _status, _published_until FROM ${from} AS w
    WHERE ${sql.join(within, sql` AND `)} ORDER BY ${sorted} LIMIT ${sql.lit(mostEntries)}`;
  const found = sql`SELECT id FROM (${entries}) AS w
    WHERE ${publicRows(today, 'w')} AND strpos(${name}, ${contained}) > 0 ORDER BY ${sorted}`;
  const atMost = atMostHold(asking.db.pool, table.catalogue.table);
  return {
    rows,
    statement: (size) =>
      sql`SELECT ${sql.join([...cells.expressions])} FROM ${from} AS ${sql.ref(table.alias)}
        WHERE ${column(table.alias, 'id')} = ANY(ARRAY(${found} LIMIT ${sql.lit(size)}))
        ORDER BY ${orderSql(terms, page.backward)}`,
    isLikely: (given) => {
      const most = atMost(settle(contained, given));
      if (!most) return false;
      const size = settle(rows, given);
      return size <= most.records && size <= most.share * worthwhile;
    },
  };
}

interface Wanted {
  readonly text: Field;
  readonly contained: Later<string>;
  readonly among: readonly (readonly [field: Field, value: unknown])[];
}

/** What is asked of the fields of one index, where nothing else is asked. */
function wantedIn({ catalogue, filter, keys }: ConnectionQuestion): Wanted | undefined {
  if (!filter || keys) return undefined;
  const asked = Object.keys(filter).length;
  for (const { among, text } of textOrders(catalogue)) {
    const contained = only(filter[text.name], 'contains') as Later<string> | undefined;
    const values = among.map((field) => [field, only(filter[field.name], 'eq')] as const);
    const all = values.every(([, value]) => value !== undefined);
    if (contained !== undefined && all && asked === among.length + 1) {
      return { text, contained, among: values };
    }
  }
  return undefined;
}

/** The value of a condition that has that operator alone. */
function only(said: unknown, operator: string): unknown {
  const operators = Object.entries(said ?? {});
  return operators.length === 1 && operators[0]![0] === operator ? operators[0]![1] : undefined;
}

const isOrderOf = ({ name }: Field, terms: readonly Term[]): boolean =>
  terms.map((term) => term.name).join() === `${upperSnake(name)},ID`;
