import type { Entry } from '../../audit/entry.ts';
import { listEntries } from '../../audit/list.ts';
import type { QueryAuditEntriesArgs } from '../api.generated.ts';
import { notAnAuditor } from '../errors.ts';
import type { Resolver } from './records.ts';

const most = 200;

/** auditEntries(subject, actor, action, before, first): for auditors alone */
export const auditEntries: Resolver = async (_root, args, { viewer, db }) => {
  if (viewer.kind !== 'AUDITOR') throw notAnAuditor();
  const { before, first, ...asked } = args as unknown as QueryAuditEntriesArgs;
  const entries = await listEntries(db.pool, {
    subject: asked.subject ?? undefined,
    actor: asked.actor ?? undefined,
    action: asked.action ?? undefined,
    before: before != null && /^\d{1,18}$/.test(before) ? BigInt(before) : undefined,
    first: Math.min(Math.max(first ?? 20, 1), most),
  });
  return entries.map((entry: Entry) => ({ ...entry, seq: String(entry.seq) }));
};
