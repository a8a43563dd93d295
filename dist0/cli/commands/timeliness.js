import { findNumberGaps } from "../../publication/timeliness-gaps.js";
import { periodOf } from "../../publication/timeliness-period.js";
import { askTimeliness } from "../../publication/timeliness.js";
import { dimensionsNamed } from "../../publication/timeliness-groups.js";
import { cataloguesNamed } from "../catalogues-named.js";
import { printList } from "../output.js";
import { askingOf } from "./deadlines.js";
/** mulu timeliness: how timely records are published, and which document numbers are missing. */
export function timelinessCommand(program, open) {
    program
        .command('timeliness')
        .description('how timely records are published, by catalogue, department, region and month')
        .option('--month <month>', 'records whose clock began in a month, for example 2026-10')
        .option('--from <day>', 'records whose clock began on this day or later')
        .option('--until <day>', '… or on this day or earlier')
        .option('--by <words>', 'catalogue, department, region, month, joined by commas', 'catalogue')
        .option('--department <code>', "a department's own records, as its officers count them")
        .option('--catalogue <code>', 'of one catalogue')
        .option('--region <code>', 'of departments of one division, or the first digits of its code')
        .option('--due-within <days>', 'how many working days ahead is soon', '2')
        .option('--gaps <year>', 'instead: suspected gaps in the document numbers of a year')
        .action((options, command) => open((exchange) => options.gaps === undefined
        ? showTimeliness(options, command, exchange)
        : showGaps(options, command, exchange)));
}
async function showTimeliness(options, command, exchange) {
    const { department, catalogue, region, dueWithin } = options;
    const by = dimensionsNamed(options.by);
    const question = {
        ...{ department, region, by, ...periodOf(options) },
        catalogues: cataloguesNamed(catalogue, exchange.catalogues),
        within: dueWithin === undefined ? undefined : Number(dueWithin),
    };
    const values = await askTimeliness(question, await askingOf(exchange, department));
    const grouped = by.map((one) => one.toLowerCase());
    const columns = {
        ...Object.fromEntries(grouped.map((name) => [name, groups[name]])),
        ...figures,
    };
    printList(command, { values, columns, none: 'Nothing was to be published.' });
}
const groups = {
    catalogue: (one) => one.catalogue,
    department: (one) => one.department,
    region: (one) => one.region,
    month: (one) => one.month,
};
const figures = {
    submitted: (one) => String(one.submitted),
    published: (one) => String(one.published),
    'in time': (one) => String(one.onTime),
    rate: ({ onTimeRate }) => onTimeRate === null ? '-' : `${(onTimeRate * 100).toFixed(1)} %`,
    median: (one) => String(one.medianWorkingDays ?? '-'),
    late: (one) => String(one.late),
    overdue: (one) => String(one.overdue),
    'due soon': (one) => String(one.dueSoon),
    withdrawn: (one) => one.withdrawals === null ? '-' : `${one.withdrawnOnTime}/${one.withdrawals} in time`,
};
async function showGaps(options, command, exchange) {
    const { department, catalogue, gaps } = options;
    const asking = await askingOf(exchange, department);
    const values = [];
    for (const one of cataloguesNamed(catalogue, exchange.catalogues))
        values.push(...(await findNumberGaps({ catalogue: one, year: Number(gaps), department }, asking)));
    printList(command, { values, columns: columnsOfGaps, none: 'No number is missing.' });
}
const columnsOfGaps = {
    catalogue: (one) => one.catalogue,
    department: (one) => one.department,
    sequence: ({ prefix, year }) => `${prefix}〔${year}〕`,
    known: (one) => String(one.known),
    missing: ({ missing, gaps }) => `${missing}: ${gaps.map(({ from, until }) => (from === until ? from : `${from}-${until}`)).join(', ')}`,
};
