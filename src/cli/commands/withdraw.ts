import type { Command } from 'commander';
import { executeWithdrawal, withdrawRecord } from '../../publication/withdraw.ts';
import { listWithdrawals, type Withdrawal } from '../../publication/withdrawals.ts';
import type { OpenExchange } from '../exchange.ts';
import { print, printList } from '../output.ts';
import { recordNamed } from '../record-named.ts';

interface Options {
  readonly cause: string;
  readonly reason: string;
  readonly basis?: string;
  readonly eventDate?: string;
  readonly officer: string;
  readonly order?: boolean;
}

/** mulu withdraw; mulu withdrawals list | execute: takes published records down. */
export function withdrawCommand(program: Command, open: OpenExchange): void {
  addWithdraw(program, open);
  const withdrawals = program
    .command('withdrawals')
    .description('what came down or has to: list, execute');
  addList(withdrawals, open);
  addExecute(withdrawals, open);
}

function addWithdraw(program: Command, open: OpenExchange): void {
  program
    .command('withdraw <record>')
    .description('take a published record down, by its id in the API')
    .requiredOption('--cause <cause>', 'annulled, repaired, expired or error')
    .requiredOption('--reason <text>', 'why, as the public is told')
    .option('--basis <text>', 'legal basis')
    .option('--event-date <day>', 'when it was annulled, repaired …: the clock starts; today')
    .requiredOption('--officer <name>', 'who answers for it')
    .option('--order', 'order it only; carried out with: mulu withdrawals execute')
    .action((record: string, options: Options, command: Command) =>
      open(async (exchange) => {
        const { eventDate: eventOn, order: later, ...rest } = options;
        const withdrawal = await withdrawRecord(exchange, {
          ...{ ...rest, eventOn, later, at: exchange.at },
          record: recordNamed(record, exchange.catalogues),
        });
        print(command, withdrawal, sentencesOf(withdrawal));
      }),
    );
}

const sentencesOf = ({ id, cause, dueOn, doneAt }: Withdrawal) => [
  doneAt === null
    ? `Ordered (${cause}): mulu withdrawals execute ${id} --officer NAME`
    : `Withdrawn (${cause}).`,
  ...(dueOn === null ? [] : [`It had to come down by ${dueOn}.`]),
];

function addList(withdrawals: Command, open: OpenExchange): void {
  withdrawals
    .command('list')
    .description('list the withdrawals, the latest first')
    .option('--open', 'only those ordered and not carried out')
    .option('--catalogue <code>', 'those of one catalogue')
    .action(({ open: waiting, catalogue }: { open?: boolean; catalogue?: string }, command) =>
      open(async ({ db }) => {
        const values = await listWithdrawals(db.pool, {
          catalogue,
          done: waiting ? false : undefined,
        });
        printList(command as Command, { values, columns, none: 'Nothing was withdrawn.' });
      }),
    );
}

const columns = {
  withdrawal: (one: Withdrawal) => one.id,
  cause: (one: Withdrawal) => one.cause,
  catalogue: (one: Withdrawal) => one.catalogue,
  event: (one: Withdrawal) => one.eventOn,
  due: (one: Withdrawal) => one.dueOn,
  done: (one: Withdrawal) => one.doneAt,
  officer: (one: Withdrawal) => one.orderedBy,
  reason: (one: Withdrawal) => one.reason,
};

function addExecute(withdrawals: Command, open: OpenExchange): void {
  withdrawals
    .command('execute <withdrawal>')
    .description('carry out a withdrawal that was ordered')
    .requiredOption('--officer <name>', 'who answers for it')
    .action((id: string, { officer }: { officer: string }, command: Command) =>
      open(async (exchange) => {
        const done = await executeWithdrawal(exchange, { id, officer, at: exchange.at });
        print(command, done, sentencesOf(done));
      }),
    );
}
