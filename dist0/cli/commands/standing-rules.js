import { approveStandingRule, listStandingRules, proposeStandingRule, revokeStandingRule, } from "../../publication/standing-rules.js";
import { instantOf } from "../instant.js";
import { jsonOption } from "../json-option.js";
import { print, printList } from "../output.js";
/** mulu standing-rules propose | approve | revoke | list: reviews made once for trusted bulk sources. */
export function standingRulesCommand(program, open) {
    const rules = program
        .command('standing-rules')
        .description('reviews made once for a trusted bulk source: propose, approve, revoke, list');
    addPropose(rules, open);
    addAct(rules, open, { name: 'approve', about: 'approve one', act: approveStandingRule });
    addAct(rules, open, { name: 'revoke', about: 'end one at once', act: revokeStandingRule });
    addList(rules, open);
}
function addPropose(rules, open) {
    rules
        .command('propose')
        .description('propose that what a source sends is published as it comes')
        .requiredOption('--catalogue <code>', 'what it sends')
        .requiredOption('--department <code>', 'for which department')
        .option('--submitter <name>', 'who sends; else whoever sends for the department')
        .option('--checklist <json>', 'answers by item, as for mulu review approve')
        .requiredOption('--reason <text>', 'why the source needs no review of each batch')
        .requiredOption('--basis <text>', 'legal basis')
        .requiredOption('--until <day>', 'when it ends: 2027-12-31, 90d')
        .requiredOption('--officer <name>', 'who proposes it')
        .action((options, command) => open(async (exchange) => {
        const { at } = exchange;
        const checklist = jsonOption('checklist', options.checklist);
        const until = instantOf(options.until, 'END', at);
        const rule = await proposeStandingRule(exchange, { ...options, checklist, until, at });
        print(command, rule, [`Proposed: mulu standing-rules approve ${rule.id} --officer NAME`]);
    }));
}
function addAct(rules, open, { name, about, act }) {
    rules
        .command(`${name} <rule>`)
        .description(about)
        .requiredOption('--officer <name>', 'who answers for it')
        .action((id, { officer }, command) => open(async (exchange) => {
        const rule = await act(exchange, { id, officer, at: exchange.at });
        print(command, rule, [`The rule ${id} is ${stateOf(rule)}.`]);
    }));
}
const stateOf = ({ reviewedAt, revokedAt }) => revokedAt !== null ? 'revoked' : reviewedAt !== null ? 'approved' : 'proposed';
function addList(rules, open) {
    rules
        .command('list')
        .description('list the rules')
        .option('--catalogue <code>', 'those of one catalogue')
        .action(({ catalogue }, command) => open(async ({ db }) => {
        const values = await listStandingRules(db.pool, { catalogue });
        printList(command, { values, columns, none: 'There is no standing review rule.' });
    }));
}
const columns = {
    rule: (one) => one.id,
    state: stateOf,
    catalogue: (one) => one.catalogue,
    department: (one) => one.department,
    submitter: (one) => one.submitter,
    'proposed by': (one) => one.proposedBy,
    'approved by': (one) => one.reviewedBy,
    until: (one) => one.until,
    reason: (one) => one.reason,
};
