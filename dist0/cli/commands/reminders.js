import { listReminders, writeReminders } from "../../publication/reminders.js";
import { print, printList } from "../output.js";
import { askingOf } from "./deadlines.js";
/** mulu reminders list | write: what departments were told to publish or take down. */
export function remindersCommand(program, open) {
    const reminders = program
        .command('reminders')
        .description('what departments were reminded of: list, write');
    addList(reminders, open);
    addWrite(reminders, open);
}
function addList(reminders, open) {
    reminders
        .command('list')
        .description('list the reminders, the latest first')
        .option('--department <code>', 'of one department')
        .option('--first <n>', 'how many, at most 200', '50')
        .action(({ department, first }, command) => open(async (exchange) => {
        const { viewer } = await askingOf(exchange, department);
        const values = await listReminders(exchange.db, { viewer, first: Number(first) });
        printList(command, { values, columns, none: 'Nobody was reminded.' });
    }));
}
const columns = {
    day: (one) => one.day,
    department: (one) => one.department,
    'due soon': (one) => String(one.dueSoon),
    late: (one) => String(one.late),
    'withdrawals due soon': (one) => String(one.withdrawalsDueSoon),
    'withdrawals late': (one) => String(one.withdrawalsLate),
};
function addWrite(reminders, open) {
    reminders
        .command('write')
        .description("write today's reminders now, unless a running server has")
        .action((_options, command) => open(async (exchange) => {
        const departments = await writeReminders(exchange, exchange.at);
        print(command, { departments }, [`Reminded ${departments} departments.`]);
    }));
}
