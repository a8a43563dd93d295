import { sql } from 'kysely';
import type { Readable } from 'node:stream';
import { civilDate } from '../base/clock.ts';
import { run, written } from '../base/statement.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Asking } from './asking.ts';
import { copyOut, type CopyForm } from './copy-out.ts';
import { cursorAt, placeOf, type CursorScope } from './cursor.ts';
import { ownRecordsOfNobody, rightsChanged } from './errors.ts';
import { onRecord } from './grant-reads.ts';
import { planFilter } from './plan/filter.ts';
import { beyond, isEven, orderSql, planOrder, upTo, type Place, type Term } from './plan/order.ts';
import { planSeen, type SeenRecord } from './plan/seen.ts';
import type { Filter, OrderBy } from './question.ts';
import { poolOf, reading } from './reading.ts';
import { newCells } from './sql/cells.ts';
import { column, ownedBy, visibleRows, type Sql, type Table } from './sql/expressions.ts';

/** All records of a catalogue that a viewer may see and that pass a filter, however many. */
export interface ExtractQuestion {
  readonly catalogue: Catalogue;
  readonly filter?: Filter | null;
  readonly orderBy?: readonly OrderBy[] | null;
  /** Begins after this cursor, and ends after so many records. */
  readonly after?: string;
  readonly first?: number;
  /** Only what is published, only what is the viewer's own department's. */
  readonly published?: boolean;
  readonly own?: boolean;
  /** What the database makes of each record. */
  readonly render: (seen: SeenRecord) => readonly Sql[];
}

/** Some thousand consecutive records, read in one statement of their own. */
export interface Part {
  /** The cursor after this part; absent for the last. */
  readonly end?: string;
  lines(form: CopyForm): Readable;
}

/** An extract about to be read: what the viewer sees, and where another would go on. */
export interface Extract {
  readonly seen: SeenRecord;
  /** The cursor after the last record asked for, where there are more. */
  readonly next?: string;
  readonly parts: AsyncGenerator<Part>;
}

/**
 * Reads a catalogue from end to end in parts, each a statement of its own, so that no snapshot is held for longer
 * than a part. `again` tells anew who asks, before each part: rights that end, end an extract.
 */
export function extract(
  question: ExtractQuestion,
  asking: Asking,
  again: () => Promise<Asking> = () => Promise.resolve(asking),
): Promise<Extract> {
  return onRecord(asking, (recorded) => begin(question, recorded, again));
}

async function begin(
  question: ExtractQuestion,
  asking: Asking,
  again: () => Promise<Asking>,
): Promise<Extract> {
  const plan = planExtract(question, asking);
  const { seen, from, scope } = plan;
  const last =
    question.first === undefined ? undefined : await boundary(plan, from, question.first);
  const bounds = { from, until: last, first: question.first ?? Infinity };
  return {
    seen,
    next: last && cursorAt(last, scope),
    parts: partsOf(bounds, plan, async () => checked(planExtract(question, await again()), plan)),
  };
}

interface ExtractPlan {
  readonly asking: Asking;
  readonly table: Table;
  readonly seen: SeenRecord;
  /** What is selected, as SQL. */
  readonly cells: string;
  readonly which: Sql;
  readonly terms: readonly Term[];
  readonly scope: CursorScope;
  readonly from?: Place;
  readonly size: number;
}

function planExtract(question: ExtractQuestion, asking: Asking): ExtractPlan {
  const { catalogue, after, render } = question;
  const table = { catalogue, alias: 't0' };
  const planning = { asking, table, today: civilDate(asking.at), depth: 0, cells: newCells() };
  const seen = planSeen(planning);
  const terms = planOrder({ ...question, after: null, first: null, parts: [] }, planning);
  const scope = { key: asking.cursorKey, scope: scopeOf(question, terms, asking) };
  return {
    ...{ asking, table, seen, terms, scope },
    cells: written(sql.join([...render(seen)])),
    which: whichRows(question, planning),
    size: isEven(terms) ? evenPart : unevenPart,
    from: after === undefined ? undefined : placeOf(after, scope, terms.length),
  };
}

// An order by what can be empty finds its place by reading from the start: fewer parts are cheaper.
const [evenPart, unevenPart] = [5_000, 25_000];

type Scope = Parameters<typeof planFilter>[1] & { readonly today: string };

function whichRows({ filter, published, own }: ExtractQuestion, scope: Scope): Sql {
  const { asking, table, today } = scope;
  const parts = [visibleRows(asking.viewer, today, table.alias)];
  if (published) parts.push(sql`${column(table.alias, '_status')} = 'PUBLISHED'`);
  if (own) parts.push(ownedBy(departmentOf(asking), table.alias));
  if (filter) parts.push(planFilter(filter, scope));
  return sql.join(parts, sql` AND `);
}

function departmentOf({ viewer }: Asking): string {
  if (viewer.kind !== 'OFFICER' || !viewer.department) throw ownRecordsOfNobody();
  return viewer.department;
}

function scopeOf(question: ExtractQuestion, terms: readonly Term[], { viewer }: Asking): string {
  const { catalogue, filter = null, published = false, own = false } = question;
  const order = terms.map(({ name, descending }) => `${name} ${descending ? 'DESC' : 'ASC'}`);
  const who = [viewer.kind, viewer.department ?? null];
  return JSON.stringify(['extract', catalogue.code, order, filter, published, own, ...who]);
}

/** The plan of a later part: the same columns, or the file would say two things under one header. */
function checked(plan: ExtractPlan, first: ExtractPlan): ExtractPlan {
  if (plan.cells !== first.cells) throw rightsChanged();
  return plan;
}

interface Bounds {
  readonly from?: Place;
  readonly until?: Place;
  readonly first: number;
}

async function* partsOf(
  { from: start, until, first }: Bounds,
  plan: ExtractPlan,
  planAgain: () => Promise<ExtractPlan>,
): AsyncGenerator<Part> {
  const { size } = plan;
  let [from, left, current] = [start, first, plan];
  while (left > 0) {
    const to = left > size ? await boundary(current, from, size) : until;
    yield partOf(current, from, to);
    if (!to || left <= size) return;
    [from, left, current] = [to, left - size, await planAgain()];
  }
}

/** The place of the n-th record after a place, if there is one more beyond it. */
async function boundary(plan: ExtractPlan, from: Place | undefined, nth: number) {
  const places = plan.terms.map((term) => sql`${term.expression}::text`);
  const statement = sql`SELECT ${sql.join(places)} ${tailOf(plan, from)} OFFSET ${nth - 1}::bigint LIMIT 2`;
  const rows = await reading(plan.asking, (pool) =>
    run<Place>(pool, statement, { named: true, rowMode: 'array' }),
  );
  return rows.length > 1 ? rows[0] : undefined;
}

function tailOf({ table, which, terms }: ExtractPlan, from?: Place, to?: Place): Sql {
  const after = from ? sql` AND ${beyond(terms, from, false)}` : sql``;
  const until = to ? sql` AND ${upTo(terms, to)}` : sql``;
  return sql`FROM ${sql.table(table.catalogue.table)} AS ${sql.ref(table.alias)}
    WHERE ${which}${after}${until} ORDER BY ${orderSql(terms, false)}`;
}

function partOf(plan: ExtractPlan, from: Place | undefined, to: Place | undefined): Part {
  const { cells, scope, asking } = plan;
  const statement = sql`SELECT ${sql.raw(cells)} ${tailOf(plan, from, to)}`;
  return {
    end: to && cursorAt(to, scope),
    lines: (form) => copyOut(poolOf(asking), { select: written(statement), form }),
  };
}
