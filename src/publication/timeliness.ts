import { run } from '../base/statement.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { AskingDeadlines } from './deadlines.ts';
import { keyOf, type Dimension, type Group } from './timeliness-groups.ts';
import { timelinessStatement } from './timeliness-statement.ts';
import { withdrawalFigures, type WithdrawalFigures } from './timeliness-withdrawals.ts';

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
  const figures = await run<Figures>(
    asking.db.pool,
    timelinessStatement(counted, question, asking),
  );
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
