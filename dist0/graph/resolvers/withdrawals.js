import { listDisputes, openDispute, settleDispute, } from "../../publication/disputes.js";
import { ownRecords } from "../../publication/own-record.js";
import { executeWithdrawal, withdrawRecord } from "../../publication/withdraw.js";
import { listWithdrawals } from "../../publication/withdrawals.js";
import { actingFor, locatedRecord, mayAudit, recordIdOf } from "./acting.js";
const most = 100;
/** What came down is told to everybody, with its reason (行政处罚法 第四十八条); orders to the department concerned. */
const withdrawals = async (_root, args, context) => {
    const { record, catalogue, first } = args;
    const asked = {
        record: record == null ? undefined : locatedRecord(record, context).id,
        catalogue: catalogue ?? undefined,
        first: Math.min(Math.max(first ?? 20, 0), most),
    };
    const { pool } = context.db;
    if (mayAudit(context))
        return listWithdrawals(pool, asked);
    const announced = await listWithdrawals(pool, { ...asked, announced: true });
    const all = isOfficer(context) ? await listWithdrawals(pool, asked) : [];
    const own = await ownOf(all, context);
    const told = announced.map((one) => own.get(one.id) ?? { ...one, orderedBy: null });
    const shown = [...own.values()].filter(({ id }) => !announced.some((one) => one.id === id));
    return [...shown, ...told].slice(0, asked.first);
};
const isOfficer = ({ viewer }) => viewer.kind === 'OFFICER' && viewer.department;
/** Those of records that the viewer's department answers for, by id. */
async function ownOf(all, context) {
    const { viewer, db, catalogues } = context;
    const own = new Map();
    for (const code of new Set(all.map(({ catalogue }) => catalogue))) {
        const catalogue = catalogues.byCode.get(code);
        if (!catalogue || !viewer.department)
            continue;
        const of = all.filter((one) => one.catalogue === code);
        const ids = of.map(({ recordId }) => recordId);
        const answered = await ownRecords(db.pool, catalogue, { ids, department: viewer.department });
        of.filter(({ recordId }) => answered.has(recordId)).forEach((one) => own.set(one.id, one));
    }
    return own;
}
const withdraw = (_root, args, context) => {
    const { record, cause, reason, basis, eventOn, later } = args;
    const department = actingFor(context);
    const { viewer, at } = context;
    return withdrawRecord(context, {
        ...{ cause, reason, basis: basis ?? undefined, eventOn: eventOn ?? undefined, at },
        ...{ later: later ?? false, officer: viewer.name },
        record: { ...locatedRecord(record, context), department },
    });
};
const execute = (_root, { id }, context) => {
    const department = actingFor(context);
    const { viewer, at } = context;
    return executeWithdrawal(context, { id: String(id), officer: viewer.name, at, department });
};
const disputes = async (_root, args, context) => {
    const { record, open } = args;
    if (!mayAudit(context) && !isOfficer(context))
        return [];
    const of = record == null ? undefined : locatedRecord(record, context).id;
    const all = await listDisputes(context.db.pool, { record: of, open: open ?? undefined });
    return mayAudit(context) ? all : [...(await ownOf(all, context)).values()];
};
const open = (_root, { record }, context) => {
    const department = actingFor(context);
    const { viewer, at } = context;
    const acted = { ...locatedRecord(String(record), context), department };
    return openDispute(context, { record: acted, officer: viewer.name, at });
};
const settle = (_root, args, context) => {
    const { id, outcome } = args;
    const department = actingFor(context);
    const { viewer, at } = context;
    return settleDispute(context, { id, outcome, officer: viewer.name, at, department });
};
export const withdrawalQueries = { withdrawals, disputes };
export const withdrawalMutations = {
    withdrawRecord: withdraw,
    executeWithdrawal: execute,
    openDispute: open,
    settleDispute: settle,
};
const record = ((one, _args, context) => recordIdOf(one.catalogue, one.recordId, context));
export const withdrawalTypes = { Withdrawal: { record }, Dispute: { record } };
