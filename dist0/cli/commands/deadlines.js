import { calendarOf } from "../../calendar/notices.js";
import { deriveKey } from "../../identity/derive-key.js";
import { askDeadlines, } from "../../publication/deadlines.js";
import { cataloguesNamed } from "../catalogues-named.js";
import { print, wantsJson } from "../output.js";
import { table } from "../table.js";
/** mulu deadlines: what is late or due, with the reckoning of each due date. */
export function deadlinesCommand(program, open) {
    program
        .command('deadlines')
        .description('what has to be published by when, the most urgent first')
        .option('--department <code>', "a department's own records, as its officers see them")
        .option('--catalogue <code>', 'of one catalogue')
        .option('--late', 'what is late')
        .option('--due-within <days>', 'what is due within so many working days')
        .option('--done', 'what was published')
        .option('--first <n>', 'how many, at most 200', '50')
        .action((options, command) => open(async (exchange) => {
        const { department, catalogue, dueWithin, first } = options;
        const catalogues = cataloguesNamed(catalogue, exchange.catalogues);
        const asked = { catalogues, department, states: statesOf(options), first: Number(first) };
        const within = dueWithin === undefined ? undefined : Number(dueWithin);
        const asking = await askingOf(exchange, department);
        const { edges, more } = await askDeadlines({ ...asked, within }, asking);
        show(command, { deadlines: edges.map(({ node }) => node), more });
    }));
}
function statesOf({ late, dueWithin, done }) {
    const states = [
        ...(late ? ['LATE'] : []),
        ...(dueWithin === undefined ? [] : ['DUE_SOON']),
        ...(done ? ['DONE'] : []),
    ];
    return states.length > 0 ? states : ['LATE', 'DUE_SOON', 'ON_TIME'];
}
/** Whoever runs this machine counts as an auditor does; with --department as an officer of it. */
export async function askingOf(exchange, department) {
    const { by: name, signingKey } = exchange;
    const viewer = department
        ? { kind: 'OFFICER', name, department, grants: [] }
        : { kind: 'AUDITOR', name, grants: [] };
    return {
        ...exchange,
        viewer,
        calendar: await calendarOf(exchange.db),
        cursorKey: deriveKey(signingKey, 'cursors'),
        note: () => undefined,
    };
}
function show(command, { deadlines, more }) {
    if (wantsJson(command))
        return print(command, deadlines, []);
    const rows = deadlines.map((one) => [
        one.dueOn + (one.provisional ? ' ?' : ''),
        stateOf(one),
        one.catalogue,
        one.department,
        one.label ?? one.id,
        one.explanation?.en ?? '',
    ]);
    const lines = table(['due', 'state', 'catalogue', 'department', 'record', 'why'], rows);
    print(command, deadlines, rows.length > 0 ? [...lines, ...(more ? ['There are more.'] : [])] : ['Nothing is due.']);
}
function stateOf({ state, onTime, workingDaysLeft }) {
    if (state === 'DONE')
        return onTime === false ? 'published late' : 'published in time';
    const days = Math.abs(workingDaysLeft ?? 0);
    return state === 'LATE' ? `late by ${days}` : `${days} left`;
}
