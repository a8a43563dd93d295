import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { withdrawalUnknown } from './errors.ts';
import { ofOwnRecords, type OwnRecords } from './own-record.ts';
import type { Cause } from './take-down.ts';

/** A withdrawal as the public may know it: which record, why, when; nothing of what the record said. */
export interface Withdrawal {
  readonly id: string;
  readonly catalogue: string;
  /** The record's uuid. */
  readonly recordId: string;
  readonly version: number;
  readonly cause: Cause;
  readonly reason: string;
  readonly basis: string | null;
  readonly eventOn: string;
  readonly dueOn: string | null;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly doneAt: string | null;
}

const columns = `id, catalogue, record_id as "recordId", version, cause, reason, basis, event_on as "eventOn",
  due_on as "dueOn", ordered_by as "orderedBy", ordered_at as "orderedAt", done_at as "doneAt"`;

/** Which withdrawals. */
export interface WithdrawalsAsked {
  readonly catalogue?: string;
  readonly record?: string;
  /** Only what was announced: everybody may know of it. */
  readonly announced?: boolean;
  /** Only those ordered and not done, or only those done. */
  readonly done?: boolean;
  /** Only those of records that a department answers for. */
  readonly own?: OwnRecords;
  readonly first?: number;
}

/** Withdrawals, the latest first. */
export function listWithdrawals(
  db: Queryable,
  { catalogue, record, done, announced = false, own, first = 500 }: WithdrawalsAsked = {},
): Promise<Withdrawal[]> {
  return run<Withdrawal>(db, {
    text: `select ${columns} from withdrawals
      where ($1::text is null or catalogue = $1) and ($2::uuid is null or record_id = $2)
        and ($3::boolean is null or (done_at is not null) = $3)
        and (not $4::boolean or done_at is not null and exists (select from changes c where c.kind = 'WITHDRAWN'
          and c.catalogue = withdrawals.catalogue and c.record_id = withdrawals.record_id))
        and ($6::text is null or ${ofOwnRecords(own, '$6')})
      order by coalesce(done_at, ordered_at) desc, id limit $5`,
    values: [
      catalogue ?? null,
      record ?? null,
      done ?? null,
      announced,
      first,
      own?.department ?? null,
    ],
  });
}

/** One withdrawal. */
export async function showWithdrawal(db: Queryable, id: string): Promise<Withdrawal> {
  const [found] = await run<Withdrawal>(db, {
    text: `select ${columns} from withdrawals where id = $1`,
    values: [id],
  });
  if (!found) throw withdrawalUnknown(id);
  return found;
}
