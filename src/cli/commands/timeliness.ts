import type { Command } from 'commander';
import { findNumberGaps, type NumberGaps } from '../../publication/timeliness-gaps.ts';
import { periodOf } from '../../publication/timeliness-period.ts';
import { askTimeliness, type Timeliness } from '../../publication/timeliness.ts';
import { dimensionsNamed } from '../../publication/timeliness-groups.ts';
import { cataloguesNamed } from '../catalogues-named.ts';
import type { Exchange, OpenExchange } from '../exchange.ts';
import { printList } from '../output.ts';
import { askingOf } from './deadlines.ts';

interface Options {
  readonly month?: string;
  readonly from?: string;
  readonly until?: string;
  readonly by: string;
  readonly department?: string;
  readonly catalogue?: string;
  readonly region?: string;
  readonly dueWithin?: string;
  readonly gaps?: string;
}

/** mulu timeliness: how timely records are published, and which document numbers are missing. */
export function timelinessCommand(program: Command, open: OpenExchange): void {
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
    .action((options: Options, command: Command) =>
      open((exchange) =>
        options.gaps === undefined
          ? showTimeliness(options, command, exchange)
          : showGaps(options, command, exchange),
      ),
    );
}

async function showTimeliness(options: Options, command: Command, exchange: Exchange) {
  const { department, catalogue, region, dueWithin } = options;
  const by = dimensionsNamed(options.by);
  const question = {
    ...{ department, region, by, ...periodOf(options) },
    catalogues: cataloguesNamed(catalogue, exchange.catalogues),
    within: dueWithin === undefined ? undefined : Number(dueWithin),
  };
  const values = await askTimeliness(question, await askingOf(exchange, department));
  const grouped = by.map((one) => one.toLowerCase() as keyof typeof groups);
  const columns = {
    ...Object.fromEntries(grouped.map((name) => [name, groups[name]])),
    ...figures,
  };
  printList(command, { values, columns, none: 'Nothing was to be published.' });
}

const groups = {
  catalogue: (one: Timeliness) => one.catalogue,
  department: (one: Timeliness) => one.department,
  region: (one: Timeliness) => one.region,
  month: (one: Timeliness) => one.month,
};

const figures = {
  submitted: (one: Timeliness) => String(one.submitted),
  published: (one: Timeliness) => String(one.published),
  'in time': (one: Timeliness) => String(one.onTime),
  rate: ({ onTimeRate }: Timeliness) =>
    onTimeRate === null ? '-' : `${(onTimeRate * 100).toFixed(1)} %`,
  median: (one: Timeliness) => String(one.medianWorkingDays ?? '-'),
  late: (one: Timeliness) => String(one.late),
  overdue: (one: Timeliness) => String(one.overdue),
  'due soon': (one: Timeliness) => String(one.dueSoon),
  withdrawn: (one: Timeliness) =>
    one.withdrawals === null ? '-' : `${one.withdrawnOnTime}/${one.withdrawals} in time`,
};

async function showGaps(options: Options, command: Command, exchange: Exchange) {
  const { department, catalogue, gaps } = options;
  const asking = await askingOf(exchange, department);
  const values: NumberGaps[] = [];
  for (const one of cataloguesNamed(catalogue, exchange.catalogues))
    values.push(
      ...(await findNumberGaps({ catalogue: one, year: Number(gaps), department }, asking)),
    );
  printList(command, { values, columns: columnsOfGaps, none: 'No number is missing.' });
}

const columnsOfGaps = {
  catalogue: (one: NumberGaps) => one.catalogue,
  department: (one: NumberGaps) => one.department,
  sequence: ({ prefix, year }: NumberGaps) => `${prefix}〔${year}〕`,
  known: (one: NumberGaps) => String(one.known),
  missing: ({ missing, gaps }: NumberGaps) =>
    `${missing}: ${gaps.map(({ from, until }) => (from === until ? from : `${from}-${until}`)).join(', ')}`,
};
