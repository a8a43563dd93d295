import type pg from 'pg';
import { civilDate } from '../base/clock.ts';
import type { Catalogue, PublicationPeriod } from '../catalogue/model.ts';
import { repairNever, repairTooEarly } from './errors.ts';
import { periodHolds, publishedDay } from './period-sql.ts';

/**
 * Credit repair ends a publication early only where the record's period lets it, and not before the
 * shortest period is over (市场监督管理行政处罚信息公示规定 第十四条；深圳经济特区社会信用条例 第七十九条).
 */
export async function checkRepair(
  client: pg.ClientBase,
  catalogue: Catalogue,
  { record, at }: { readonly record: string; readonly at: Date },
): Promise<void> {
  const values: unknown[] = [record, at];
  const day = publishedDay('$2');
  const tests = catalogue.periods.map((period) => periodHolds(period, { catalogue, day }, values));
  const { rows } = await client.query<Found>(
    `select array[${tests.join(', ')}]::boolean[] as holds, ${day}::text as day from ${catalogue.table} where id = $1`,
    values,
  );
  const periods = catalogue.periods.filter((_, i) => rows[0]!.holds[i]);
  const shut = periods.find(({ repairable }) => !repairable);
  if (shut) throw repairNever(shut);
  const [period] = periods;
  const least = period && earliest(period, rows[0]!.day);
  if (least !== undefined && civilDate(at) < least) throw repairTooEarly(least, period!);
}

interface Found {
  readonly holds: readonly boolean[];
  readonly day: string;
}

/** The first day on which the shortest period is over. */
function earliest({ minMonths }: PublicationPeriod, day: string): string | undefined {
  if (minMonths === undefined) return undefined;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + minMonths + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + minMonths, Math.min(date, last)));
  return end.toISOString().slice(0, 10);
}
