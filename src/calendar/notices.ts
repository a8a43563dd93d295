import type pg from 'pg';
import type { Database } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { calendarWith, type Calendar } from './calendar.ts';
import type { Notice } from './notice.ts';

/** A notice as it was loaded. */
export interface LoadedNotice extends Notice {
  readonly loadedBy: string;
  readonly loadedAt: string;
}

/** Whoever holds it alone loads a notice; whoever writes due dates holds it with others. */
const calendarLock = 7_270_737_002;

/** The notices that were loaded here, in the order in which they amend each other. */
export function listNotices(db: Pick<pg.ClientBase, 'query'> | pg.Pool): Promise<LoadedNotice[]> {
  return run<LoadedNotice>(db, {
    text: `select year, notice, days->'off' as off, days->'work' as work, loaded_by as "loadedBy",
      loaded_at as "loadedAt" from holiday_notices order by loaded_at, id`,
    values: [],
  });
}

/** The calendar for writing due dates: as it is now, and nobody changes it before the transaction ends. */
export async function lockedCalendar(client: pg.ClientBase): Promise<Calendar> {
  await client.query('select pg_advisory_xact_lock_shared($1)', [calendarLock]);
  return calendarWith(await listNotices(client));
}

/** Puts a notice on record in a transaction that nobody writes due dates beside. */
export async function insertNotice(
  client: pg.ClientBase,
  { year, notice, off, work }: Notice,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await client.query(
    `insert into holiday_notices (year, notice, days, loaded_by, loaded_at) values ($1, $2, $3, $4, $5)`,
    [year, notice, JSON.stringify({ off, work }), by, at],
  );
}

/** Waits until nobody writes due dates, and keeps them waiting to the end of the transaction. */
export async function lockCalendar(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [calendarLock]);
}

interface Known {
  readonly calendar: Promise<Calendar>;
  readonly since: number;
}

const known = new WeakMap<object, Known>();
const freshFor = 60_000;

/** The calendar for reading: at most a minute old, and as of now where this process has loaded a notice. */
export function calendarOf({ pool }: Pick<Database, 'pool'>): Promise<Calendar> {
  const found = known.get(pool);
  if (found && performance.now() - found.since < freshFor) return found.calendar;
  const calendar = listNotices(pool).then(calendarWith);
  known.set(pool, { calendar, since: performance.now() });
  calendar.catch(() => forgetCalendar({ pool }));
  return calendar;
}

/** Makes this process read the notices anew. */
export const forgetCalendar = ({ pool }: Pick<Database, 'pool'>): void => void known.delete(pool);
