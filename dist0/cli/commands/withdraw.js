import { executeWithdrawal, withdrawRecord } from "../../publication/withdraw.js";
import { listWithdrawals } from "../../publication/withdrawals.js";
import { print, printList } from "../output.js";
import { recordNamed } from "../record-named.js";
/** mulu withdraw; mulu withdrawals list | execute: takes published records down. */
export function withdrawCommand(program, open) {
    addWithdraw(program, open);
    const withdrawals = program
        .command('withdrawals')
        .description('what came down or has to: list, execute');
    addList(withdrawals, open);
    addExecute(withdrawals, open);
}
function addWithdraw(program, open) {
    program
        .command('withdraw <record>')
        .description('take a published record down, by its id in the API')
        .requiredOption('--cause <cause>', 'annulled, repaired, expired or error')
        .requiredOption('--reason <text>', 'why, as the public is told')
        .option('--basis <text>', 'legal basis')
        .option('--event-date <day>', 'when it was annulled, repaired …: the clock starts; today')
        .requiredOption('--officer <name>', 'who answers for it')
        .option('--order', 'order it only; carried out with: mulu withdrawals execute')
        .action((record, options, command) => open(async (exchange) => {
        const { eventDate: eventOn, order: later, ...rest } = options;
        const withdrawal = await withdrawRecord(exchange, {
            ...{ ...rest, eventOn, later, at: exchange.at },
            record: recordNamed(record, exchange.catalogues),
        });
        print(command, withdrawal, sentencesOf(withdrawal));
    }));
}
const sentencesOf = ({ id, cause, dueOn, doneAt }) => [
    doneAt === null
        ? `Ordered (${cause}): mulu withdrawals execute ${id} --officer NAME`
        : `Withdrawn (${cause}).`,
    ...(dueOn === null ? [] : [`It had to come down by ${dueOn}.`]),
];
function addList(withdrawals, open) {
    withdrawals
        .command('list')
        .description('list the withdrawals, the latest first')
        .option('--open', 'only those ordered and not carried out')
        .option('--catalogue <code>', 'those of one catalogue')
        .action(({ open: waiting, catalogue }, command) => open(async ({ db }) => {
        const values = await listWithdrawals(db.pool, {
            catalogue,
            done: waiting ? false : undefined,
        });
        printList(command, { values, columns, none: 'Nothing was withdrawn.' });
    }));
}
const columns = {
    withdrawal: (one) => one.id,
    cause: (one) => one.cause,
    catalogue: (one) => one.catalogue,
    event: (one) => one.eventOn,
    due: (one) => one.dueOn,
    done: (one) => one.doneAt,
    officer: (one) => one.orderedBy,
    reason: (one) => one.reason,
};
function addExecute(withdrawals, open) {
    withdrawals
        .command('execute <withdrawal>')
        .description('carry out a withdrawal that was ordered')
        .requiredOption('--officer <name>', 'who answers for it')
        .action((id, { officer }, command) => open(async (exchange) => {
        const done = await executeWithdrawal(exchange, { id, officer, at: exchange.at });
        print(command, done, sentencesOf(done));
    }));
}
