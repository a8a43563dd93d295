import type pg from 'pg';
import { appendEntries } from '../audit/append.ts';
import { transaction, type Database, type Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import type { Catalogues } from '../catalogue/model.ts';
import { isBatchId } from './batches.ts';
import { concernsOf, readChecklist, type Checklist } from './checklist.ts';
import {
  basisMissing,
  catalogueUnknown,
  concernsOpen,
  officerMissing,
  proposerCannotApprove,
  reasonMissing,
  standingRulePeriodWrong,
  standingRuleSettled,
  standingRuleUnknown,
} from './errors.ts';

/**
 * A review made once for a trusted bulk source: what it sends is published as it comes. Proposed by one
 * officer, reviewed by another, with an end, and revocable.
 */
export interface StandingRule {
  readonly id: string;
  readonly catalogue: string;
  readonly department: string;
  /** Null: whoever sends for the department. */
  readonly submitter: string | null;
  readonly proposedBy: string;
  readonly reviewedBy: string | null;
  readonly checklist: Checklist;
  readonly reason: string;
  readonly basis: string;
  readonly from: string;
  readonly until: string;
  readonly createdAt: string;
  readonly reviewedAt: string | null;
  readonly revokedAt: string | null;
}

const columns = `id, catalogue, department, submitter, proposed_by as "proposedBy", reviewed_by as "reviewedBy",
  checklist, reason, basis, "from", until, created_at as "createdAt", reviewed_at as "reviewedAt", revoked_at as "revokedAt"`;

interface Ruling {
  readonly db: Pick<Database, 'pool'>;
}

export interface Proposal {
  readonly catalogue: string;
  readonly department: string;
  readonly submitter?: string;
  readonly checklist?: unknown;
  readonly reason: string;
  readonly basis: string;
  readonly until: Date;
  readonly officer: string;
  readonly at: Date;
}

/** Proposes a standing rule; nothing is published under it before another officer has approved it. */
export async function proposeStandingRule(
  { db, catalogues }: Ruling & { readonly catalogues: Catalogues },
  proposal: Proposal,
): Promise<StandingRule> {
  const { catalogue, department, submitter, reason, basis, until, officer, at } = proposal;
  const checklist = readChecklist(proposal.checklist);
  return transaction(db, async (client) => {
    if (officer.trim() === '') throw officerMissing();
    if (!catalogues.byCode.has(catalogue)) throw catalogueUnknown(catalogue);
    if (reason.trim() === '') throw reasonMissing();
    if (basis.trim() === '') throw basisMissing();
    if (until <= at) throw standingRulePeriodWrong();
    const concerns = concernsOf(checklist);
    if (concerns.length > 0) throw concernsOpen(concerns);
    const [rule] = await run<StandingRule>(client, {
      text: `insert into standing_rules (catalogue, department, submitter, proposed_by, checklist, reason, basis, "from", until, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8) returning ${columns}`,
      values: [
        ...[catalogue, department, submitter ?? null, officer, JSON.stringify(checklist)],
        ...[reason, basis, at, until],
      ],
    });
    await putOnRecord(client, rule!, { officer, at, action: 'STANDING_RULE_PROPOSED' });
    return rule!;
  });
}

interface Acting {
  readonly id: string;
  readonly officer: string;
  readonly at: Date;
}

/** Approves a rule, by an officer who neither proposed it nor sends under it. */
export function approveStandingRule(
  { db }: Ruling,
  { id, officer, at }: Acting,
): Promise<StandingRule> {
  return transaction(db, async (client) => {
    if (officer.trim() === '') throw officerMissing();
    const rule = await lockRule(client, id);
    if (rule.reviewedAt !== null || rule.revokedAt !== null) throw standingRuleSettled(id);
    if (new Date(rule.until) <= at) throw standingRulePeriodWrong();
    if ([rule.proposedBy, rule.submitter ?? ''].some((name) => name.trim() === officer.trim()))
      throw proposerCannotApprove(id);
    const set = { text: 'reviewed_by = $2, reviewed_at = $3', values: [officer, at] };
    return settle(client, id, { ...set, officer, at, action: 'STANDING_RULE_APPROVED' });
  });
}

/** Ends a rule at once; what it let pass stays published. */
export function revokeStandingRule(
  { db }: Ruling,
  { id, officer, at }: Acting,
): Promise<StandingRule> {
  return transaction(db, async (client) => {
    if (officer.trim() === '') throw officerMissing();
    const rule = await lockRule(client, id);
    if (rule.revokedAt !== null) throw standingRuleSettled(id);
    const set = { text: 'revoked_at = $2', values: [at] };
    return settle(client, id, { ...set, officer, at, action: 'STANDING_RULE_REVOKED' });
  });
}

interface Settling extends Omit<Acting, 'id'> {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly action: string;
}

async function settle(
  client: pg.ClientBase,
  id: string,
  { text, values, ...acting }: Settling,
): Promise<StandingRule> {
  const [rule] = await run<StandingRule>(client, {
    text: `update standing_rules set ${text} where id = $1 returning ${columns}`,
    values: [id, ...values],
  });
  await putOnRecord(client, rule!, acting);
  return rule!;
}

async function lockRule(client: pg.ClientBase, id: string): Promise<StandingRule> {
  if (!isBatchId(id)) throw standingRuleUnknown(id);
  const [rule] = await run<StandingRule>(client, {
    text: `select ${columns} from standing_rules where id = $1 for update`,
    values: [id],
  });
  if (!rule) throw standingRuleUnknown(id);
  return rule;
}

function putOnRecord(
  client: pg.ClientBase,
  { id, catalogue, department, submitter }: StandingRule,
  { officer, at, action }: Omit<Acting, 'id'> & { readonly action: string },
): Promise<void> {
  const detail = { catalogue, department, submitter };
  const subject = `standing-rule:${id}`;
  return appendEntries(client, [{ at, actor: officer, action, subject, detail }]);
}

/** Standing rules, the latest first. */
export function listStandingRules(
  db: Queryable,
  { id, catalogue }: { readonly id?: string; readonly catalogue?: string } = {},
): Promise<StandingRule[]> {
  return run<StandingRule>(db, {
    text: `select ${columns} from standing_rules
      where ($1::uuid is null or id = $1) and ($2::text is null or catalogue = $2) order by created_at desc, id limit 500`,
    values: [id ?? null, catalogue ?? null],
  });
}

interface Source {
  readonly catalogue: string;
  readonly department: string;
  readonly submitter: string;
  readonly at: Date;
}

/** The rule in force for a source, held so that nobody revokes it before the transaction ends. */
export async function standingRuleFor(
  client: pg.ClientBase,
  { catalogue, department, submitter, at }: Source,
): Promise<StandingRule | undefined> {
  const [rule] = await run<StandingRule>(client, {
    text: `select ${columns} from standing_rules
      where catalogue = $1 and department = $2 and (submitter is null or submitter = $3) and reviewed_by <> $3
        and reviewed_at <= $4 and revoked_at is null and "from" <= $4 and until > $4
      order by submitter nulls last, created_at desc limit 1 for share`,
    values: [catalogue, department, submitter, at],
  });
  return rule;
}
