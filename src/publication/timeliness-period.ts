import { addDays } from '../calendar/civil-days.ts';
import { monthUnreadable, periodUnclear } from './deadline-errors.ts';

/** A period as it is asked for: a month, or civil dates. */
export interface PeriodAsked {
  readonly month?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** The first and last day of what is asked for. */
export function periodOf({ month, from, until }: PeriodAsked): Omit<PeriodAsked, 'month'> {
  if (month == null) return { from, until };
  if (from != null || until != null) throw periodUnclear();
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw monthUnreadable(month);
  const next = addDays(`${month}-28`, 4).slice(0, 7);
  return { from: `${month}-01`, until: addDays(`${next}-01`, -1) };
}
