import { listDisputes, openDispute, settleDispute, } from "../../publication/disputes.js";
import { print, printList } from "../output.js";
import { recordNamed } from "../record-named.js";
/** mulu disputes open | settle | list: records that somebody says are wrong. */
export function disputesCommand(program, open) {
    const disputes = program
        .command('disputes')
        .description('records under dispute: open, settle, list');
    disputes
        .command('open <record>')
        .description('mark a record as disputed, by its id in the API')
        .requiredOption('--officer <name>', 'who answers for it')
        .action((id, { officer }, command) => open(async (exchange) => {
        const record = recordNamed(id, exchange.catalogues);
        const dispute = await openDispute(exchange, { record, officer, at: exchange.at });
        print(command, dispute, [`Disputed; settle it with: mulu disputes settle ${dispute.id}`]);
    }));
    addSettle(disputes, open);
    addList(disputes, open);
}
function addSettle(disputes, open) {
    disputes
        .command('settle <dispute>')
        .description('settle a dispute with its outcome')
        .requiredOption('--outcome <text>', 'what was found')
        .requiredOption('--officer <name>', 'who answers for it')
        .action((id, options, command) => open(async (exchange) => {
        const settled = await settleDispute(exchange, { id, ...options, at: exchange.at });
        print(command, settled, ['Settled; the record is not marked any more.']);
    }));
}
function addList(disputes, open) {
    disputes
        .command('list')
        .description('list the open disputes; with --all also the settled ones')
        .option('--all', 'also the settled ones')
        .action(({ all }, command) => open(async ({ db }) => {
        const values = await listDisputes(db.pool, { open: all ? undefined : true });
        printList(command, { values, columns, none: 'Nothing is disputed.' });
    }));
}
const columns = {
    dispute: (one) => one.id,
    catalogue: (one) => one.catalogue,
    record: (one) => one.recordId,
    'opened by': (one) => one.openedBy,
    opened: (one) => one.openedAt,
    settled: (one) => one.settledAt,
    outcome: (one) => one.outcome,
};
