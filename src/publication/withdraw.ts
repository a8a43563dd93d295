import type pg from 'pg';
import { appendEntries } from '../audit/append.ts';
import { civilDate } from '../base/clock.ts';
import { transaction } from '../base/database.ts';
import { ruleNamed } from '../calendar/deadline-rules.ts';
import { lockedCalendar } from '../calendar/notices.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { isBatchId } from './batches.ts';
import {
  causeUnknown,
  eventDayWrong,
  officerMissing,
  reasonMissing,
  recordNotPublished,
  recordUnknown,
  withdrawalOrdered,
  withdrawalUnknown,
} from './errors.ts';
import { lockCatalogue } from './lock-catalogue.ts';
import { checkRepair } from './repair.ts';
import { answersFor, ownRecords, type ActedOn } from './own-record.ts';
import type { Reviewing } from './review.ts';
import { announceTakenDown, takeDown, type Cause } from './take-down.ts';
import { showWithdrawal, type Withdrawal } from './withdrawals.ts';

const causes: readonly string[] = ['ANNULLED', 'REPAIRED', 'EXPIRED', 'ERROR'] satisfies Cause[];

/** What comes down, why, since when it has to, and who answers for it. */
export interface Withdrawing {
  readonly record: ActedOn;
  readonly cause: string;
  /** Told to the public. */
  readonly reason: string;
  readonly basis?: string;
  /** The civil date of the annulment, repair, end or discovery; today where not given. */
  readonly eventOn?: string;
  readonly officer: string;
  readonly at: Date;
  /** Only ordered now, and carried out later. */
  readonly later?: boolean;
}

/**
 * Takes a published record down, at once or by an order to be carried out. An annulled penalty comes down
 * within three working days, and why is said in public (行政处罚法 第四十八条、第八十五条).
 */
export async function withdrawRecord(
  { db, catalogues }: Reviewing,
  withdrawing: Withdrawing,
): Promise<Withdrawal> {
  const asked = checked(withdrawing, catalogues);
  return transaction(db, async (client) => {
    const dueOn = await dueDay(client, asked);
    await lockPublished(client, asked);
    const id = await order(client, asked, dueOn);
    if (!asked.later) await carryOut(client, asked, id);
    const action = asked.later ? 'WITHDRAWAL_ORDERED' : 'RECORD_WITHDRAWN';
    await putOnRecord(client, { ...asked, withdrawal: id, action });
    return showWithdrawal(client, id);
  });
}

interface Executing {
  /** Of the order. */
  readonly id: string;
  readonly officer: string;
  readonly at: Date;
  readonly department?: string;
}

/** Carries out a withdrawal that was ordered. */
export function executeWithdrawal(
  { db, catalogues }: Reviewing,
  { id, officer, at, department }: Executing,
): Promise<Withdrawal> {
  return transaction(db, async (client) => {
    if (officer.trim() === '') throw officerMissing();
    const ordered = isBatchId(id) ? await showWithdrawal(client, id) : undefined;
    const catalogue = ordered && catalogues.byCode.get(ordered.catalogue);
    if (!catalogue || ordered.doneAt !== null) throw withdrawalUnknown(id);
    const { cause, reason, basis, recordId } = ordered;
    const own = await ownRecords(client, catalogue, { ids: [recordId], department });
    if (!own.has(recordId)) throw withdrawalUnknown(id); // nobody else learns of the order
    const asked = {
      ...{ catalogue, cause, reason, officer, at, department, id: recordId },
      basis: basis ?? undefined,
    };
    await lockPublished(client, asked);
    await carryOut(client, asked, id);
    await putOnRecord(client, { ...asked, withdrawal: id, action: 'RECORD_WITHDRAWN' });
    return showWithdrawal(client, id);
  });
}

interface Asked {
  readonly catalogue: Catalogue;
  readonly id: string;
  readonly cause: Cause;
  readonly reason: string;
  readonly basis?: string;
  readonly officer: string;
  readonly at: Date;
  readonly department?: string;
}

function checked(
  { record, cause, officer, eventOn, ...rest }: Withdrawing,
  catalogues: Catalogues,
): Asked & { readonly eventOn: string; readonly later: boolean } {
  const catalogue = catalogues.byCode.get(record.catalogue);
  if (!catalogue || !isBatchId(record.id)) throw recordUnknown(record.id);
  const known = cause.toUpperCase();
  if (!causes.includes(known)) throw causeUnknown(cause, causes);
  if (officer.trim() === '') throw officerMissing();
  if (rest.reason.trim() === '') throw reasonMissing();
  const today = civilDate(rest.at);
  const day = eventOn ?? today;
  if (!isDay(day) || day > today) throw eventDayWrong(day);
  const basis =
    rest.basis ?? (known === 'ANNULLED' ? ruleNamed(annulled).source.article : undefined);
  const later = rest.later ?? false;
  return {
    ...rest,
    catalogue,
    id: record.id,
    department: record.department,
    cause: known as Cause,
    officer,
    eventOn: day,
    basis,
    later,
  };
}

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
};

const annulled = 'withdraw-annulled';

/** The calendar is locked before anything else: whoever amends it rewrites due dates of records. */
async function dueDay(
  client: pg.ClientBase,
  { cause, eventOn }: { readonly cause: Cause; readonly eventOn: string },
): Promise<string | null> {
  if (cause !== 'ANNULLED') return null;
  const calendar = await lockedCalendar(client);
  return addWorkingDays(eventOn, ruleNamed(annulled).length, calendar).date;
}

/** Waits for whoever publishes or corrects, and refuses what is not public by then. */
async function lockPublished(
  client: pg.ClientBase,
  { catalogue, id, cause, at, department }: Asked,
): Promise<void> {
  await lockCatalogue(client, catalogue.code);
  const { rows } = await client.query<{ status: string }>(
    `select _status as status from ${catalogue.table} where id = $1 and ${answersFor(catalogue, '$2')} for update`,
    [id, department ?? null],
  );
  if (!rows[0]) throw recordUnknown(id);
  if (rows[0].status !== 'PUBLISHED') throw recordNotPublished(id);
  if (cause === 'REPAIRED') await checkRepair(client, catalogue, { record: id, at });
}

async function order(
  client: pg.ClientBase,
  asked: Asked & { readonly eventOn: string },
  dueOn: string | null,
): Promise<string> {
  const { catalogue, id, cause, reason, basis, eventOn, officer, at } = asked;
  const { rows: open } = await client.query<{ id: string }>(
    'select id from withdrawals where catalogue = $1 and record_id = $2 and done_at is null',
    [catalogue.code, id],
  );
  if (open[0]) throw withdrawalOrdered(id, open[0].id);
  const { rows } = await client.query<{ id: string }>(
    `insert into withdrawals (catalogue, record_id, version, cause, reason, basis, event_on, due_on, ordered_by, ordered_at)
     select $1, id, _version, $3, $4, $5, $6, $7, $8, $9 from ${catalogue.table} where id = $2 returning id`,
    [catalogue.code, id, cause, reason, basis ?? null, eventOn, dueOn, officer, at],
  );
  return rows[0]!.id;
}

async function carryOut(client: pg.ClientBase, asked: Asked, withdrawal: string): Promise<void> {
  const { catalogue, id, cause, reason, basis, at } = asked;
  const takingDown = { ids: [id], cause, reason, basis, at };
  await takeDown(client, catalogue, takingDown);
  await client.query(
    `update withdrawals w set done_at = $2, version = t._version from ${catalogue.table} t where w.id = $1 and t.id = w.record_id`,
    [withdrawal, at],
  );
  await announceTakenDown(client, catalogue, takingDown);
}

function putOnRecord(
  client: pg.ClientBase,
  asked: Asked & { readonly withdrawal: string; readonly action: string },
): Promise<void> {
  const { catalogue, id, cause, reason, basis, officer, at, withdrawal, action } = asked;
  const detail = { catalogue: catalogue.code, cause, reason, basis, withdrawal };
  return appendEntries(client, [{ at, actor: officer, action, subject: `record:${id}`, detail }]);
}
