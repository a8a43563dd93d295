import {
  listDisputes,
  openDispute,
  settleDispute,
  type Dispute,
} from '../../publication/disputes.ts';
import type { OwnRecords } from '../../publication/own-record.ts';
import { executeWithdrawal, withdrawRecord } from '../../publication/withdraw.ts';
import { listWithdrawals, type Withdrawal } from '../../publication/withdrawals.ts';
import type {
  MutationSettleDisputeArgs,
  MutationWithdrawRecordArgs,
  QueryDisputesArgs,
  QueryWithdrawalsArgs,
} from '../api.generated.ts';
import type { Context } from '../context.ts';
import { actingFor, locatedRecord, mayAudit, recordIdOf } from './acting.ts';
import type { Resolver } from './records.ts';

const most = 100;

/** What came down is told to everybody, with its reason (行政处罚法 第四十八条); orders to the department concerned. */
const withdrawals: Resolver = async (_root, args, context) => {
  const { record, catalogue, first } = args as QueryWithdrawalsArgs;
  const asked = {
    record: record == null ? undefined : locatedRecord(record, context).id,
    catalogue: catalogue ?? undefined,
    first: Math.min(Math.max(first ?? 20, 0), most),
  };
  const { pool } = context.db;
  if (mayAudit(context)) return listWithdrawals(pool, asked);
  const announced = await listWithdrawals(pool, { ...asked, announced: true });
  const answered = ownOf(context);
  const own = answered ? await listWithdrawals(pool, { ...asked, own: answered }) : [];
  const known = new Map(own.map((one) => [one.id, one]));
  const told = announced.map((one) => known.get(one.id) ?? { ...one, orderedBy: null });
  const shown = own.filter(({ id }) => !announced.some((one) => one.id === id));
  return [...shown, ...told].slice(0, asked.first);
};

/** The records that the viewer's department answers for; undefined where he is no officer of one. */
const ownOf = ({ viewer, catalogues }: Context): OwnRecords | undefined =>
  viewer.kind === 'OFFICER' && viewer.department
    ? { catalogues: catalogues.all, department: viewer.department }
    : undefined;

const withdraw: Resolver = (_root, args, context) => {
  const { record, cause, reason, basis, eventOn, later } =
    args as unknown as MutationWithdrawRecordArgs;
  const department = actingFor(context);
  const { viewer, at } = context;
  return withdrawRecord(context, {
    ...{ cause, reason, basis: basis ?? undefined, eventOn: eventOn ?? undefined, at },
    ...{ later: later ?? false, officer: viewer.name },
    record: { ...locatedRecord(record, context), department },
  });
};

const execute: Resolver = (_root, { id }, context) => {
  const department = actingFor(context);
  const { viewer, at } = context;
  return executeWithdrawal(context, { id: String(id), officer: viewer.name, at, department });
};

const disputes: Resolver = async (_root, args, context) => {
  const { record, open } = args as QueryDisputesArgs;
  const own = mayAudit(context) ? undefined : ownOf(context);
  if (!own && !mayAudit(context)) return [];
  const of = record == null ? undefined : locatedRecord(record, context).id;
  return listDisputes(context.db.pool, { record: of, open: open ?? undefined, own });
};

const open: Resolver = (_root, { record }, context) => {
  const department = actingFor(context);
  const { viewer, at } = context;
  const acted = { ...locatedRecord(String(record), context), department };
  return openDispute(context, { record: acted, officer: viewer.name, at });
};

const settle: Resolver = (_root, args, context) => {
  const { id, outcome } = args as unknown as MutationSettleDisputeArgs;
  const department = actingFor(context);
  const { viewer, at } = context;
  return settleDispute(context, { id, outcome, officer: viewer.name, at, department });
};

export const withdrawalQueries: Readonly<Record<string, Resolver>> = { withdrawals, disputes };

export const withdrawalMutations: Readonly<Record<string, Resolver>> = {
  withdrawRecord: withdraw,
  executeWithdrawal: execute,
  openDispute: open,
  settleDispute: settle,
};

const record = ((one: Withdrawal | Dispute, _args, context) =>
  recordIdOf(one.catalogue, one.recordId, context)) as Resolver;

export const withdrawalTypes = { Withdrawal: { record }, Dispute: { record } };
