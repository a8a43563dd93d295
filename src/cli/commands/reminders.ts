import type { Command } from 'commander';
import { listReminders, writeReminders, type Reminder } from '../../publication/reminders.ts';
import type { OpenExchange } from '../exchange.ts';
import { print, printList } from '../output.ts';
import { askingOf } from './deadlines.ts';

/** mulu reminders list | write: what departments were told to publish or take down. */
export function remindersCommand(program: Command, open: OpenExchange): void {
  const reminders = program
    .command('reminders')
    .description('what departments were reminded of: list, write');
  addList(reminders, open);
  addWrite(reminders, open);
}

function addList(reminders: Command, open: OpenExchange): void {
  reminders
    .command('list')
    .description('list the reminders, the latest first')
    .option('--department <code>', 'of one department')
    .option('--first <n>', 'how many, at most 200', '50')
    .action(({ department, first }: { department?: string; first: string }, command: Command) =>
      open(async (exchange) => {
        const { viewer } = await askingOf(exchange, department);
        const values = await listReminders(exchange.db, { viewer, first: Number(first) });
        printList(command, { values, columns, none: 'Nobody was reminded.' });
      }),
    );
}

const columns = {
  day: (one: Reminder) => one.day,
  department: (one: Reminder) => one.department,
  'due soon': (one: Reminder) => String(one.dueSoon),
  late: (one: Reminder) => String(one.late),
  'withdrawals due soon': (one: Reminder) => String(one.withdrawalsDueSoon),
  'withdrawals late': (one: Reminder) => String(one.withdrawalsLate),
};

function addWrite(reminders: Command, open: OpenExchange): void {
  reminders
    .command('write')
    .description("write today's reminders now, unless a running server has")
    .action((_options: object, command: Command) =>
      open(async (exchange) => {
        const departments = await writeReminders(exchange, exchange.at);
        print(command, { departments }, [`Reminded ${departments} departments.`]);
      }),
    );
}
