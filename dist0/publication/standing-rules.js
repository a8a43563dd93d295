import { appendEntries } from "../audit/append.js";
import { transaction } from "../base/database.js";
import { run } from "../base/statement.js";
import { isBatchId } from "./batches.js";
import { concernsOf, readChecklist } from "./checklist.js";
import { basisMissing, catalogueUnknown, concernsOpen, officerMissing, reasonMissing, standingRulePeriodWrong, standingRuleSettled, standingRuleUnknown, submitterCannotReview, } from "./errors.js";
const columns = `id, catalogue, department, submitter, proposed_by as "proposedBy", reviewed_by as "reviewedBy",
  checklist, reason, basis, "from", until, created_at as "createdAt", reviewed_at as "reviewedAt", revoked_at as "revokedAt"`;
/** Proposes a standing rule; nothing is published under it before another officer has approved it. */
export async function proposeStandingRule({ db, catalogues }, proposal) {
    const { catalogue, department, submitter, reason, basis, until, officer, at } = proposal;
    const checklist = readChecklist(proposal.checklist);
    return transaction(db, async (client) => {
        if (officer.trim() === '')
            throw officerMissing();
        if (!catalogues.byCode.has(catalogue))
            throw catalogueUnknown(catalogue);
        if (reason.trim() === '')
            throw reasonMissing();
        if (basis.trim() === '')
            throw basisMissing();
        if (until <= at)
            throw standingRulePeriodWrong();
        const concerns = concernsOf(checklist);
        if (concerns.length > 0)
            throw concernsOpen(concerns);
        const [rule] = await run(client, {
            text: `insert into standing_rules (catalogue, department, submitter, proposed_by, checklist, reason, basis, "from", until, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8) returning ${columns}`,
            values: [
                ...[catalogue, department, submitter ?? null, officer, JSON.stringify(checklist)],
                ...[reason, basis, at, until],
            ],
        });
        await putOnRecord(client, rule, { officer, at, action: 'STANDING_RULE_PROPOSED' });
        return rule;
    });
}
/** Approves a rule, by an officer who neither proposed it nor sends under it. */
export function approveStandingRule({ db }, { id, officer, at }) {
    return transaction(db, async (client) => {
        if (officer.trim() === '')
            throw officerMissing();
        const rule = await lockRule(client, id);
        if (rule.reviewedAt !== null || rule.revokedAt !== null)
            throw standingRuleSettled(id);
        if (new Date(rule.until) <= at)
            throw standingRulePeriodWrong();
        if ([rule.proposedBy, rule.submitter ?? ''].some((name) => name.trim() === officer.trim()))
            throw submitterCannotReview(id);
        const set = { text: 'reviewed_by = $2, reviewed_at = $3', values: [officer, at] };
        return settle(client, id, { ...set, officer, at, action: 'STANDING_RULE_APPROVED' });
    });
}
/** Ends a rule at once; what it let pass stays published. */
export function revokeStandingRule({ db }, { id, officer, at }) {
    return transaction(db, async (client) => {
        if (officer.trim() === '')
            throw officerMissing();
        const rule = await lockRule(client, id);
        if (rule.revokedAt !== null)
            throw standingRuleSettled(id);
        const set = { text: 'revoked_at = $2', values: [at] };
        return settle(client, id, { ...set, officer, at, action: 'STANDING_RULE_REVOKED' });
    });
}
async function settle(client, id, { text, values, ...acting }) {
    const [rule] = await run(client, {
        text: `update standing_rules set ${text} where id = $1 returning ${columns}`,
        values: [id, ...values],
    });
    await putOnRecord(client, rule, acting);
    return rule;
}
async function lockRule(client, id) {
    if (!isBatchId(id))
        throw standingRuleUnknown(id);
    const [rule] = await run(client, {
        text: `select ${columns} from standing_rules where id = $1 for update`,
        values: [id],
    });
    if (!rule)
        throw standingRuleUnknown(id);
    return rule;
}
function putOnRecord(client, { id, catalogue, department, submitter }, { officer, at, action }) {
    const detail = { catalogue, department, submitter };
    const subject = `standing-rule:${id}`;
    return appendEntries(client, [{ at, actor: officer, action, subject, detail }]);
}
/** Standing rules, the latest first. */
export function listStandingRules(db, { id, catalogue } = {}) {
    return run(db, {
        text: `select ${columns} from standing_rules
      where ($1::uuid is null or id = $1) and ($2::text is null or catalogue = $2) order by created_at desc, id limit 500`,
        values: [id ?? null, catalogue ?? null],
    });
}
/** The rule in force for a source, held so that nobody revokes it before the transaction ends. */
export async function standingRuleFor(client, { catalogue, department, submitter, at }) {
    const [rule] = await run(client, {
        text: `select ${columns} from standing_rules
      where catalogue = $1 and department = $2 and (submitter is null or submitter = $3) and reviewed_by <> $3
        and reviewed_at <= $4 and revoked_at is null and "from" <= $4 and until > $4
      order by submitter nulls last, created_at desc limit 1 for share`,
        values: [catalogue, department, submitter, at],
    });
    return rule;
}
