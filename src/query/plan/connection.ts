import { sql } from 'kysely';
import { fieldOf } from '../../catalogue/model.ts';
import type { Asking } from '../asking.ts';
import { cursorAt, placeOf, type CursorScope } from '../cursor.ts';
import type { Shortcut } from '../fetching.ts';
import { later, settle, settleAll, slotOnce, type Given, type Later } from '../later.ts';
import type { ConnectionPart, ConnectionQuestion, EdgePart } from '../question.ts';
import type { Running } from '../running.ts';
import { newCells, rowOf, tupleOf, type Cells, type Row } from '../sql/cells.ts';
import { column, typeOf, visibleRows, type Sql, type Table } from '../sql/expressions.ts';
import { usable } from './field.ts';
import { planFilter } from './filter.ts';
import { beyond, orderSql, planOrder, type Place, type Term } from './order.ts';
import { pageOf, type Page } from './page.ts';
import { planRecord, type Planning } from './record.ts';
import { made, objectOf, readAll, type Read, type Value } from './value.ts';
import { planWalk } from './walk.ts';

/** What a page needs to fetch, and how its parts are read. */
export interface ConnectionPlan {
  readonly page: Page;
  readonly cells: Cells;
  readonly wantsTotal: boolean;
  /** The rows of the page, and one more where it is asked whether there are any. */
  readonly rows: () => Sql;
  /** The same rows by a shorter way, where there is one. */
  readonly shortcut: () => Shortcut | undefined;
  /** [total or null, rows] as one JSON value, to stand inside another statement. */
  readonly nested: () => Sql;
  readonly parts: readonly (readonly [key: string, part: PagePart])[];
  readonly read: (page: ReadPage, running: Running) => Readonly<Record<string, unknown>>;
}

/** A value that is read from a page. */
export interface PagePart {
  readonly read: Read<ReadPage>;
  /** Where it is a list: the value of each row. */
  readonly each?: Value;
}

/** The rows of a page as answered: in order, without the extra one. */
export interface ReadPage {
  readonly rows: readonly Row[];
  /** Whether there are more; false where nobody asks. */
  readonly more: boolean;
  readonly total: number | null;
}

/** Where a connection hangs: the statement's root, or a record that others point to. */
export interface ConnectionPlanning {
  readonly asking: Asking;
  readonly given: Given;
  readonly today: Later<string>;
  readonly depth: number;
  readonly parent?: { readonly by: string; readonly key: Sql };
}

export function planConnection(
  question: ConnectionQuestion,
  at: ConnectionPlanning,
): ConnectionPlan {
  const { catalogue } = question;
  const table: Table = { catalogue, alias: `t${at.depth}` };
  const planning: Planning = { ...at, table, cells: newCells() };
  const page = pageOf(question);
  const terms = planOrder(question, planning);
  const scope = scopeOf(question, terms, at);
  const which = whichRows({ ...question, keys: page.keys }, planning, at.parent);
  const place = page.cursor === undefined ? undefined : placeIn(page.cursor, { terms, scope, at });
  const cursor = planCursor(terms, planning, scope);
  const parts = question.parts.map(
    (part) => [part.key, planPart(part, { planning, page, cursor })] as const,
  );
  const from = sql`FROM ${sql.table(catalogue.table)} AS ${sql.ref(table.alias)} WHERE ${which}`;
  const reach = place ? sql` AND ${beyond(terms, place, page.backward)}` : sql``;
  const most = question.parts.some(asksForMore)
    ? later(page.limit, (limit) => limit + 1)
    : page.limit;
  const tail = sql`${from}${reach} ORDER BY ${orderSql(terms, page.backward)} LIMIT ${most}`;
  const wantsTotal = question.parts.some((part) => part.kind === 'TOTAL_COUNT');
  const total = wantsTotal ? sql`(SELECT count(*)::int ${from})` : sql`null::int`;
  return {
    page,
    cells: planning.cells,
    wantsTotal,
    parts,
    read: readAll(parts.map(([key, { read }]) => [key, read] as const)),
    rows: () => sql`SELECT ${sql.join([...planning.cells.expressions])} ${tail}`,
    shortcut: () => planWalk(question, { planning, page, most, terms, place }),
    nested: () =>
      sql`(SELECT json_build_array(${total}, coalesce(json_agg(page.tuple), '[]'::json)) FROM (SELECT ${tupleOf(planning.cells)} AS tuple ${tail}) AS page)`,
  };
}

const asksForMore = (part: ConnectionPart) =>
  part.kind === 'PAGE_INFO' && (part.asked.has('hasNextPage') || part.asked.has('hasPreviousPage'));

function whichRows(
  question: ConnectionQuestion,
  planning: Planning,
  parent: ConnectionPlanning['parent'],
): Sql {
  const { catalogue, filter, keys } = question;
  const { asking, today, table } = planning;
  const parts = [visibleRows(asking.viewer, today, table.alias)];
  if (parent)
    parts.push(sql`${usable(fieldOf(catalogue, parent.by)!, 'FILTER', planning)} = ${parent.key}`);
  if (keys) parts.push(listed(keys, table));
  if (filter) parts.push(planFilter(filter, planning));
  return sql.join(parts, sql` AND `);
}

function listed(keys: Later<readonly string[]>, { alias, catalogue }: Table): Sql {
  const key = fieldOf(catalogue, catalogue.key[0]!)!;
  return sql`${column(alias, key.storage.column)} = ANY(${keys}::${sql.raw(typeOf(key))}[])`;
}

/** A cursor serves one question, however it is spelled, of one kind of viewer. */
function scopeOf(
  question: ConnectionQuestion,
  terms: readonly Term[],
  at: ConnectionPlanning,
): Scope {
  const { viewer } = at.asking;
  const order = terms.map(({ name, descending }) => `${name} ${descending ? 'DESC' : 'ASC'}`);
  const parent = at.parent?.by ?? null;
  const { catalogue, filter = null, keys = null } = question;
  const who = [viewer.kind, viewer.department ?? null];
  const scope = [catalogue.code, order, filter, keys, parent, ...who];
  return (given) => JSON.stringify(settleAll(scope, given));
}

/** For what the cursors of a run are good; written once for all of them. */
type Scope = (given: Given) => string;

const scopes = new WeakMap<Given, Map<Scope, CursorScope>>();

function scopeIn({ given, cursorKey: key }: Running, scope: Scope): CursorScope {
  const known = scopes.get(given) ?? new Map<Scope, CursorScope>();
  scopes.set(given, known);
  const found = known.get(scope) ?? { key, scope: scope(given) };
  known.set(scope, found);
  return found;
}

interface PlacePlanning {
  readonly terms: readonly Term[];
  readonly scope: Scope;
  readonly at: ConnectionPlanning;
}

/** The place that the question begins after; read from its cursor at each run. */
function placeIn(cursor: Later<string>, { terms, scope, at }: PlacePlanning): Later<Place> {
  const { cursorKey: key } = at.asking;
  const placeNow = (now: Given) =>
    placeOf(settle(cursor, now), { key, scope: scope(now) }, terms.length);
  return slotOnce(placeNow, placeNow(at.given));
}

function planCursor(terms: readonly Term[], { cells }: Planning, scope: Scope): () => Read {
  return () => {
    const places = terms.map((term) =>
      cells.add(`order ${term.name}`, () => sql`${term.expression}::text`),
    );
    return (row, running) =>
      cursorAt(
        places.map((place) => row[place] as string | null),
        scopeIn(running, scope),
      );
  };
}

interface PartPlanning {
  readonly planning: Planning;
  readonly page: Page;
  readonly cursor: () => Read;
}

function planPart(part: ConnectionPart, { planning, page, cursor }: PartPlanning): PagePart {
  if (part.kind === 'TOTAL_COUNT') return { read: ({ total }) => total };
  if (part.kind === 'NODES') return ofEach(planRecord(part.select, planning));
  if (part.kind === 'PAGE_INFO') return { read: planPageInfo(part.asked, { page, cursor }) };
  return ofEach(
    objectOf(
      part.parts.map((one) => [one.key, planEdgePart(one, { planning, page, cursor })] as const),
    ),
  );
}

const ofEach = (each: Value): PagePart => ({
  each,
  read: ({ rows }, running) => rows.map((row) => each.read(row, running)),
});

const planEdgePart = (part: EdgePart, { planning, cursor }: PartPlanning): Value =>
  part.kind === 'CURSOR' ? made(cursor()) : planRecord(part.select, planning);

function planPageInfo(
  asked: ReadonlySet<string>,
  { page: { backward, cursor: from }, cursor }: Omit<PartPlanning, 'planning'>,
): Read<ReadPage> {
  const nothing: Read = () => null;
  const start = asked.has('startCursor') ? cursor() : nothing;
  const end = asked.has('endCursor') ? cursor() : nothing;
  // No getters: V8 gives each object with its own a hidden class of its own, which keeps the page it belongs to alive
  // until the old generation is collected.
  return ({ rows, more }, running) => ({
    hasNextPage: backward ? from !== undefined : more,
    hasPreviousPage: backward ? more : from !== undefined,
    startCursor: rows.length > 0 ? start(rows[0]!, running) : null,
    endCursor: rows.length > 0 ? end(rows.at(-1)!, running) : null,
  });
}

/** The connection's answer from [total, rows] as fetched. */
export function readConnection(
  plan: ConnectionPlan,
  [total, fetched]: readonly [number | null, readonly Row[]],
  running: Running,
) {
  const { rows, more } = pageIn(plan, fetched, running);
  return plan.read({ rows: rows.map((row) => rowOf(plan.cells, row)), more, total }, running);
}

/** The rows of a page in their order, and whether there are more, of those that were fetched for it. */
export function pageIn<T>(
  { page: { limit, backward } }: Pick<ConnectionPlan, 'page'>,
  fetched: readonly T[],
  { given }: Running,
): { readonly rows: readonly T[]; readonly more: boolean } {
  const most = settle(limit, given);
  const rows = fetched.slice(0, most);
  return { rows: backward ? rows.reverse() : rows, more: fetched.length > most };
}
