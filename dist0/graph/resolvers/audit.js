import { listEntries } from "../../audit/list.js";
import { notAnAuditor } from "../errors.js";
const most = 200;
/** auditEntries(subject, actor, action, before, first): for auditors alone */
export const auditEntries = async (_root, args, { viewer, db }) => {
    if (viewer.kind !== 'AUDITOR')
        throw notAnAuditor();
    const { before, first, ...asked } = args;
    const entries = await listEntries(db.pool, {
        subject: asked.subject ?? undefined,
        actor: asked.actor ?? undefined,
        action: asked.action ?? undefined,
        before: before != null && /^\d{1,18}$/.test(before) ? BigInt(before) : undefined,
        first: Math.min(Math.max(first ?? 20, 1), most),
    });
    return entries.map((entry) => ({ ...entry, seq: String(entry.seq) }));
};
