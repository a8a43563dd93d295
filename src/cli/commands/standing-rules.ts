import type { Command } from 'commander';
import {
  approveStandingRule,
  listStandingRules,
  proposeStandingRule,
  revokeStandingRule,
  type StandingRule,
} from '../../publication/standing-rules.ts';
import type { OpenExchange } from '../exchange.ts';
import { instantOf } from '../instant.ts';
import { jsonOption } from '../json-option.ts';
import { print, printList } from '../output.ts';

/** mulu standing-rules propose | approve | revoke | list: reviews made once for trusted bulk sources. */
export function standingRulesCommand(program: Command, open: OpenExchange): void {
  const rules = program
    .command('standing-rules')
    .description('reviews made once for a trusted bulk source: propose, approve, revoke, list');
  addPropose(rules, open);
  addAct(rules, open, { name: 'approve', about: 'approve one', act: approveStandingRule });
  addAct(rules, open, { name: 'revoke', about: 'end one at once', act: revokeStandingRule });
  addList(rules, open);
}

interface ProposeOptions {
  readonly catalogue: string;
  readonly department: string;
  readonly submitter?: string;
  readonly checklist?: string;
  readonly reason: string;
  readonly basis: string;
  readonly until: string;
  readonly officer: string;
}

function addPropose(rules: Command, open: OpenExchange): void {
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
    .action((options: ProposeOptions, command: Command) =>
      open(async (exchange) => {
        const { at } = exchange;
        const checklist = jsonOption('checklist', options.checklist);
        const until = instantOf(options.until, 'END', at);
        const rule = await proposeStandingRule(exchange, { ...options, checklist, until, at });
        print(command, rule, [`Proposed: mulu standing-rules approve ${rule.id} --officer NAME`]);
      }),
    );
}

interface Act {
  readonly name: string;
  readonly about: string;
  readonly act: typeof approveStandingRule;
}

function addAct(rules: Command, open: OpenExchange, { name, about, act }: Act): void {
  rules
    .command(`${name} <rule>`)
    .description(about)
    .requiredOption('--officer <name>', 'who answers for it')
    .action((id: string, { officer }: { officer: string }, command: Command) =>
      open(async (exchange) => {
        const rule = await act(exchange, { id, officer, at: exchange.at });
        print(command, rule, [`The rule ${id} is ${stateOf(rule)}.`]);
      }),
    );
}

const stateOf = ({ reviewedAt, revokedAt }: StandingRule) =>
  revokedAt !== null ? 'revoked' : reviewedAt !== null ? 'approved' : 'proposed';

function addList(rules: Command, open: OpenExchange): void {
  rules
    .command('list')
    .description('list the rules')
    .option('--catalogue <code>', 'those of one catalogue')
    .action(({ catalogue }: { catalogue?: string }, command: Command) =>
      open(async ({ db }) => {
        const values = await listStandingRules(db.pool, { catalogue });
        printList(command, { values, columns, none: 'There is no standing review rule.' });
      }),
    );
}

const columns = {
  rule: (one: StandingRule) => one.id,
  state: stateOf,
  catalogue: (one: StandingRule) => one.catalogue,
  department: (one: StandingRule) => one.department,
  submitter: (one: StandingRule) => one.submitter,
  'proposed by': (one: StandingRule) => one.proposedBy,
  'approved by': (one: StandingRule) => one.reviewedBy,
  until: (one: StandingRule) => one.until,
  reason: (one: StandingRule) => one.reason,
};
