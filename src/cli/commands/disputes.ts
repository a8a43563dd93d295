import type { Command } from 'commander';
import {
  listDisputes,
  openDispute,
  settleDispute,
  type Dispute,
} from '../../publication/disputes.ts';
import type { OpenExchange } from '../exchange.ts';
import { print, printList } from '../output.ts';
import { recordNamed } from '../record-named.ts';

/** mulu disputes open | settle | list: records that somebody says are wrong. */
export function disputesCommand(program: Command, open: OpenExchange): void {
  const disputes = program
    .command('disputes')
    .description('records under dispute: open, settle, list');
  disputes
    .command('open <record>')
    .description('mark a record as disputed, by its id in the API')
    .requiredOption('--officer <name>', 'who answers for it')
    .action((id: string, { officer }: { officer: string }, command: Command) =>
      open(async (exchange) => {
        const record = recordNamed(id, exchange.catalogues);
        const dispute = await openDispute(exchange, { record, officer, at: exchange.at });
        print(command, dispute, [`Disputed; settle it with: mulu disputes settle ${dispute.id}`]);
      }),
    );
  addSettle(disputes, open);
  addList(disputes, open);
}

function addSettle(disputes: Command, open: OpenExchange): void {
  disputes
    .command('settle <dispute>')
    .description('settle a dispute with its outcome')
    .requiredOption('--outcome <text>', 'what was found')
    .requiredOption('--officer <name>', 'who answers for it')
    .action((id: string, options: { outcome: string; officer: string }, command: Command) =>
      open(async (exchange) => {
        const settled = await settleDispute(exchange, { id, ...options, at: exchange.at });
        print(command, settled, ['Settled; the record is not marked any more.']);
      }),
    );
}

function addList(disputes: Command, open: OpenExchange): void {
  disputes
    .command('list')
    .description('list the open disputes; with --all also the settled ones')
    .option('--all', 'also the settled ones')
    .action(({ all }: { all?: boolean }, command: Command) =>
      open(async ({ db }) => {
        const values = await listDisputes(db.pool, { open: all ? undefined : true });
        printList(command, { values, columns, none: 'Nothing is disputed.' });
      }),
    );
}

const columns = {
  dispute: (one: Dispute) => one.id,
  catalogue: (one: Dispute) => one.catalogue,
  record: (one: Dispute) => one.recordId,
  'opened by': (one: Dispute) => one.openedBy,
  opened: (one: Dispute) => one.openedAt,
  settled: (one: Dispute) => one.settledAt,
  outcome: (one: Dispute) => one.outcome,
};
