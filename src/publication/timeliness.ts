import { sql } from 'kysely';
import { civilDate } from '../base/clock.ts';
import { run } from '../base/statement.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { visibleRows } from '../query/sql/expressions.ts';
import { publishedOn, startColumn, type Sql } from './deadline-columns.ts';
import { soonOf, type AskingDeadlines } from './deadlines.ts';
import { groupingOf, keyOf, type Dimension, type Group } from './timeliness-groups.ts';
import { scopeOf } from './timeliness-scope.ts';
import { withdrawalFigures, type WithdrawalFigures } from './timeliness-withdrawals.ts';
import { workingDayTable } from './working-day-table.ts';

/** Whose timeliness, over records whose clock began in a period. */
export interface TimelinessQuestion {
  readonly catalogues: readonly Catalogue[];
  readonly department?: string | null;
  /** A division's code, or the first digits of one */
  readonly region?: string | null;
  /** Civil dates, both included */
  readonly from?: string | null;
  readonly until?: string | null;
  readonly by: readonly Dimension[];
  /** How many working days ahead is soon */
  readonly within?: number | null;
}

/** 及时率: how timely records were published, over those that the viewer may count. */
export interface Timeliness extends Group {
  readonly submitted: number;
  readonly published: number;
  readonly onTime: number;
  /** Published late, or due and not published */
  readonly late: number;
  /** Due and not published */
  readonly overdue: number;
  readonly dueSoon: number;
  /** Of those whose time is over: the part published in time; null where there are none */
  readonly onTimeRate: number | null;
  /** From the start to publication */
  readonly medianWorkingDays: number | null;
  /** Withdrawals ordered, done, and done in time; null for those who may not count them */
  readonly withdrawals: number | null;
  readonly withdrawn: number | null;
  readonly withdrawnOnTime: number | null;
}

/** Counts set-wise in the database; others than owner, keeper and auditors count public records only. */
export async function askTimeliness(
  question: TimelinessQuestion,
  asking: AskingDeadlines,
): Promise<Timeliness[]> {
  const counted = question.catalogues.filter((catalogue) => catalogue.publishWithin);
  if (counted.length === 0) return [];
  const figures = await run<Figures>(asking.db.pool, statementOf(counted, question, asking));
  const withdrawals = await withdrawalFigures(question, asking);
  const groups = new Map(figures.map((one) => [keyOf(one), one]));
  for (const [key, one] of withdrawals ?? [])
    if (!groups.has(key)) groups.set(key, { ...one, ...nothing });
  const rows = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return rows.map(([key, one]) => ({
    ...one,
    onTimeRate: rateOf(one),
    ...withdrawn(withdrawals, key),
  }));
}

type Figures = Omit<Timeliness, 'onTimeRate' | 'withdrawals' | 'withdrawn' | 'withdrawnOnTime'>;

const nothing = {
  ...{ submitted: 0, published: 0, onTime: 0, late: 0, overdue: 0, dueSoon: 0 },
  medianWorkingDays: null,
};

function rateOf({ onTime, late }: Pick<Figures, 'onTime' | 'late'>): number | null {
  return onTime + late === 0 ? null : Math.round((onTime / (onTime + late)) * 10_000) / 10_000;
}

function withdrawn(figures: ReadonlyMap<string, WithdrawalFigures> | undefined, key: string) {
  if (!figures) return { withdrawals: null, withdrawn: null, withdrawnOnTime: null };
  const { withdrawals = 0, withdrawn = 0, onTime = 0 } = figures.get(key) ?? {};
  return { withdrawals, withdrawn, withdrawnOnTime: onTime };
}

function statementOf(
  catalogues: readonly Catalogue[],
  question: TimelinessQuestion,
  asking: AskingDeadlines,
): Sql {
  const { today, soon } = soonOf(civilDate(asking.at), question.within, asking.calendar);
  const rows = catalogues.map((catalogue) => rowsOf(catalogue, question, asking));
  const { columns, join, where, groupBy } = groupingOf(question.by, question.region);
  const days = workingDayTable(question.from ?? '2000-01-01', today, asking.calendar);
  return sql`WITH days AS MATERIALIZED (${days})
    SELECT ${columns}, count(*)::int AS submitted, count(r.published_on)::int AS published,
      count(*) FILTER (WHERE r.published_on <= r.due_on)::int AS "onTime",
      count(*) FILTER (WHERE coalesce(r.published_on, ${today}::date) > r.due_on)::int AS late,
      count(*) FILTER (WHERE r.published_on IS NULL AND r.due_on < ${today}::date)::int AS overdue,
      count(*) FILTER (WHERE r.published_on IS NULL
        AND r.due_on BETWEEN ${today}::date AND ${soon}::date)::int AS "dueSoon",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY ended.n - began.n) AS "medianWorkingDays"
    FROM (${sql.join(rows, sql` UNION ALL `)}) AS r
      LEFT JOIN days AS began ON began.day = r.start
      LEFT JOIN days AS ended ON ended.day = r.published_on ${join}
    WHERE ${where} ${groupBy}`;
}

function rowsOf(catalogue: Catalogue, question: TimelinessQuestion, asking: AskingDeadlines): Sql {
  const { department, from, until } = question;
  const start = startColumn(catalogue, 't0');
  const wanted = [
    countable(catalogue, asking),
    sql`t0._due_on IS NOT NULL`,
    ...(department ? [sql`t0._owner = ${department}`] : []),
    ...(from ? [sql`${start} >= ${from}::date`] : []),
    ...(until ? [sql`${start} <= ${until}::date`] : []),
  ];
  return sql`SELECT ${catalogue.code}::text AS catalogue, t0._owner AS department, ${start} AS start,
      ${publishedOn('t0')} AS published_on, t0._due_on AS due_on
    FROM ${sql.table(catalogue.table)} AS t0 WHERE ${sql.join(wanted, sql` AND `)}`;
}

/** Records that were refused have no deadline to meet. */
function countable(catalogue: Catalogue, { viewer, at }: AskingDeadlines): Sql {
  const kept = sql`t0._status <> 'REFUSED'`;
  const all = scopeOf(viewer, catalogue) === 'ALL';
  return all ? kept : sql`${kept} AND ${visibleRows(viewer, civilDate(at), 't0')}`;
}
