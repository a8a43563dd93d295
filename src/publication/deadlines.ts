import { sql } from 'kysely';
import { civilDate } from '../base/clock.ts';
import { run } from '../base/statement.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Asking } from '../query/asking.ts';
import { cursorAt, placeOf } from '../query/cursor.ts';
import { knownPageOf } from '../query/plan/page.ts';
import { column } from '../query/sql/expressions.ts';
import { publishedOn, type Sql } from './deadline-columns.ts';
import { deadlineFrom, type Deadline, type DeadlineRow } from './deadlines-explained.ts';
import { labelSeen, mayCountOpen, openRows, doneRows, startSeen } from './deadlines-visible.ts';

/** On time so far, due within a few working days, late, or published. */
export type DeadlineState = 'ON_TIME' | 'DUE_SOON' | 'LATE' | 'DONE';

/** Which deadlines: of which catalogues, department and states; `within` says how many working days are soon. */
export interface DeadlinesQuestion {
  readonly catalogues: readonly Catalogue[];
  readonly department?: string | null;
  readonly states?: readonly DeadlineState[] | null;
  readonly within?: number | null;
  /** One record alone */
  readonly record?: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of deadlines: what is open, the most urgent first; then what is done, the latest first. */
export interface DeadlinePage {
  readonly edges: readonly { readonly cursor: string; readonly node: Deadline }[];
  readonly more: boolean;
  readonly continued: boolean;
}

/** What deadlines are asked with. */
export type AskingDeadlines = Asking & { readonly calendar: Calendar };

/** How many working days ahead is soon, unless said otherwise. */
const usualWithin = 2;

/** Reads deadlines as far as the viewer may know of them. */
export async function askDeadlines(
  question: DeadlinesQuestion,
  asking: AskingDeadlines,
): Promise<DeadlinePage> {
  const { first, after } = question;
  const { limit, cursor } = knownPageOf({ first, after });
  const scope = { key: asking.cursorKey, scope: scopeOf(question, asking) };
  const place = cursor === undefined ? undefined : placeOf(cursor, scope, 3);
  const rows: DeadlineRow[] = [];
  for (const done of [false, true]) {
    if (place?.[0] === 'DONE' && !done) continue;
    const from = place && (place[0] === 'DONE') === done ? place : undefined;
    const part = { question, done, after: from, limit: limit + 1 - rows.length };
    if (part.limit > 0) rows.push(...(await fetchPart(part, asking)));
  }
  const edges = rows.slice(0, limit).map((row) => ({
    cursor: cursorAt([row.done ? 'DONE' : 'OPEN', row.due_on, row.id], scope),
    node: deadlineFrom(row, asking, daysOf(question, asking)),
  }));
  return { edges, more: rows.length > limit, continued: place !== undefined };
}

/** How many deadlines a question finds. */
export async function countDeadlines(
  question: DeadlinesQuestion,
  asking: AskingDeadlines,
): Promise<number> {
  const parts = [false, true].flatMap((done) =>
    branchesOf({ question, done }, asking).map(
      ({ catalogue, where }) => sql`SELECT FROM ${sql.table(catalogue.table)} AS t0 WHERE ${where}`,
    ),
  );
  if (parts.length === 0) return 0;
  const statement = sql`SELECT count(*)::int AS n FROM (${sql.join(parts, sql` UNION ALL `)}) AS found`;
  const [row] = await run<{ n: number }>(asking.db.pool, statement);
  return row!.n;
}

function scopeOf(question: DeadlinesQuestion, { viewer }: Asking): string {
  const { catalogues, department, states, within, record } = question;
  const codes = catalogues.map(({ code }) => code);
  const asked = [codes, department ?? null, states ?? null, within ?? null, record ?? null];
  return JSON.stringify(['deadlines', asked, viewer.kind, viewer.department ?? null]);
}

function daysOf({ within }: DeadlinesQuestion, { at, calendar }: AskingDeadlines) {
  return soonOf(civilDate(at), within, calendar);
}

/** Today, and the last day that is so many working days ahead (a year's at most). */
export function soonOf(today: string, within: number | null | undefined, calendar: Calendar) {
  const days = Math.min(Math.max(within ?? usualWithin, 0), 250);
  return { today, soon: addWorkingDays(today, days, calendar).date };
}

interface Part {
  readonly question: DeadlinesQuestion;
  readonly done: boolean;
  readonly after?: readonly (string | null)[];
  readonly limit: number;
}

async function fetchPart(part: Part, asking: AskingDeadlines): Promise<DeadlineRow[]> {
  const { done, after, limit } = part;
  const direction = done ? sql`DESC` : sql`ASC`;
  const branches = branchesOf(part, asking).map(({ catalogue, where }) => {
    const key = sql`(${column('t0', '_due_on')}, ${column('t0', 'id')})`;
    const than = done ? sql`<` : sql`>`;
    const onward = after ? sql`${key} ${than} (${after[1]}::date, ${after[2]}::uuid)` : sql`true`;
    return sql`(SELECT ${columnsOf(catalogue, asking, done)} FROM ${sql.table(catalogue.table)} AS t0
      WHERE ${where} AND ${onward}
      ORDER BY t0._due_on ${direction}, t0.id ${direction} LIMIT ${limit})`;
  });
  if (branches.length === 0) return [];
  const statement = sql`SELECT * FROM (${sql.join(branches, sql` UNION ALL `)}) AS found
    ORDER BY due_on ${direction}, id ${direction} LIMIT ${limit}`;
  return run<DeadlineRow>(asking.db.pool, statement);
}

function columnsOf(catalogue: Catalogue, asking: Asking, done: boolean): Sql {
  return sql`${catalogue.code}::text AS catalogue, t0.id, t0._owner AS department, ${done}::boolean AS done,
    ${labelSeen(catalogue, asking)} AS label, ${startSeen(catalogue, asking)} AS start,
    t0._due_on AS due_on, ${publishedOn('t0')} AS published_on`;
}

interface Branch {
  readonly catalogue: Catalogue;
  readonly where: Sql;
}

/** One select for each catalogue that can hold something of it. */
function branchesOf(
  { question, done }: Pick<Part, 'question' | 'done'>,
  asking: AskingDeadlines,
): Branch[] {
  const states = question.states ?? (['ON_TIME', 'DUE_SOON', 'LATE', 'DONE'] as const);
  const asked = states.filter((state) => (state === 'DONE') === done);
  if (asked.length === 0 || (!done && !mayCountOpen(asking.viewer))) return [];
  const days = daysOf(question, asking);
  const rows = done ? doneRows(asking, 't0') : openRows(asking, 't0');
  const inState = sql.join(
    asked.map((state) => stateHolds(state, days)),
    sql` OR `,
  );
  const { department, record, catalogues } = question;
  const wanted = [
    ...[rows, sql`t0._due_on IS NOT NULL`, sql`(${inState})`],
    ...(department ? [sql`t0._owner = ${department}`] : []),
    ...(record ? [sql`t0.id = ${record}::uuid`] : []),
  ];
  return catalogues
    .filter((catalogue) => catalogue.publishWithin)
    .map((catalogue) => ({ catalogue, where: sql.join(wanted, sql` AND `) }));
}

function stateHolds(state: DeadlineState, { today, soon }: Readonly<Record<string, string>>): Sql {
  switch (state) {
    case 'LATE':
      return sql`t0._due_on < ${today}::date`;
    case 'DUE_SOON':
      return sql`t0._due_on BETWEEN ${today}::date AND ${soon}::date`;
    case 'ON_TIME':
      return sql`t0._due_on > ${soon}::date`;
    case 'DONE':
      return sql`true`;
  }
}
