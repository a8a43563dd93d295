import { appendEntries } from '../audit/append.ts';
import { transaction, type Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { announceDispute } from './announce-dispute.ts';
import { isBatchId } from './batches.ts';
import { disputeUnknown, officerMissing, reasonMissing, recordUnknown } from './errors.ts';
import { answersFor, ofOwnRecords, type ActedOn, type OwnRecords } from './own-record.ts';
import type { Reviewing } from './review.ts';

/** 异议: somebody disputes what a record says; until it is settled the record carries a marker. */
export interface Dispute {
  readonly id: string;
  readonly catalogue: string;
  readonly recordId: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly settledAt: string | null;
  readonly outcome: string | null;
}

const columns = `id, catalogue, record_id as "recordId", opened_by as "openedBy", opened_at as "openedAt",
  settled_at as "settledAt", outcome`;

interface Opening {
  readonly record: ActedOn;
  readonly officer: string;
  readonly at: Date;
}

/** Marks a record as disputed; one that is marked already stays so under the dispute that is open. */
export function openDispute(
  { db, catalogues }: Reviewing,
  { record, officer, at }: Opening,
): Promise<Dispute> {
  return transaction(db, async (client) => {
    if (officer.trim() === '') throw officerMissing();
    const catalogue = catalogues.byCode.get(record.catalogue);
    if (!catalogue || !isBatchId(record.id)) throw recordUnknown(record.id);
    const { rowCount } = await client.query(
      `select from ${catalogue.table} where id = $1 and ${answersFor(catalogue, '$2')} for update`,
      [record.id, record.department ?? null],
    );
    if (!rowCount) throw recordUnknown(record.id);
    const open = await listDisputes(client, { record: record.id, open: true });
    const known = open.find((one) => one.catalogue === catalogue.code);
    if (known) return known;
    const [dispute] = await run<Dispute>(client, {
      text: `insert into disputes (catalogue, record_id, opened_by, opened_at) values ($1, $2, $3, $4) returning ${columns}`,
      values: [catalogue.code, record.id, officer, at],
    });
    await announceDispute(client, catalogue, { record: record.id, kind: 'DISPUTED', at });
    const detail = { catalogue: catalogue.code, dispute: dispute!.id };
    const subject = `record:${record.id}`;
    await appendEntries(client, [
      { at, actor: officer, action: 'DISPUTE_OPENED', subject, detail },
    ]);
    return dispute!;
  });
}

interface Settling {
  readonly id: string;
  readonly outcome: string;
  readonly officer: string;
  readonly at: Date;
  readonly department?: string;
}

/** Settles a dispute with its outcome; the record loses its marker. */
export function settleDispute(
  { db, catalogues }: Reviewing,
  { id, outcome, officer, at, department }: Settling,
): Promise<Dispute> {
  return transaction(db, async (client) => {
    if (officer.trim() === '') throw officerMissing();
    if (outcome.trim() === '') throw reasonMissing();
    const [open] = isBatchId(id) ? await listDisputes(client, { id, open: true }) : [];
    const catalogue = open && catalogues.byCode.get(open.catalogue);
    if (!catalogue) throw disputeUnknown(id);
    const own = await client.query(
      `select from ${catalogue.table} where id = $1 and ${answersFor(catalogue, '$2')} for update`,
      [open.recordId, department ?? null],
    );
    if (!own.rowCount) throw disputeUnknown(id);
    const [dispute] = await run<Dispute>(client, {
      text: `update disputes set settled_at = $2, outcome = $3 where id = $1 and settled_at is null returning ${columns}`,
      values: [id, at, outcome],
    });
    if (!dispute) throw disputeUnknown(id);
    await announceDispute(client, catalogue, { record: dispute.recordId, kind: 'SETTLED', at });
    const detail = { catalogue: dispute.catalogue, dispute: id, outcome };
    const subject = `record:${dispute.recordId}`;
    await appendEntries(client, [
      { at, actor: officer, action: 'DISPUTE_SETTLED', subject, detail },
    ]);
    return dispute;
  });
}

/** Which disputes; `own`: those of records that a department answers for. */
interface DisputesAsked {
  readonly id?: string;
  readonly record?: string;
  readonly open?: boolean;
  readonly own?: OwnRecords;
}

/** Disputes, the latest first. */
export function listDisputes(
  db: Queryable,
  { id, record, open, own }: DisputesAsked = {},
): Promise<Dispute[]> {
  return run<Dispute>(db, {
    text: `select ${columns} from disputes
      where ($1::uuid is null or id = $1) and ($2::uuid is null or record_id = $2)
        and ($3::boolean is null or (settled_at is null) = $3)
        and ($4::text is null or ${ofOwnRecords(own, '$4')})
      order by opened_at desc, id limit 500`,
    values: [id ?? null, record ?? null, open ?? null, own?.department ?? null],
  });
}
