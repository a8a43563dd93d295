import type { Command } from 'commander';
import { calendarOf } from '../../calendar/notices.ts';
import type { Viewer } from '../../disclosure/viewer.ts';
import { deriveKey } from '../../identity/derive-key.ts';
import {
  askDeadlines,
  type AskingDeadlines,
  type DeadlineState,
} from '../../publication/deadlines.ts';
import type { Deadline } from '../../publication/deadlines-explained.ts';
import { cataloguesNamed } from '../catalogues-named.ts';
import type { Exchange, OpenExchange } from '../exchange.ts';
import { print, wantsJson } from '../output.ts';
import { table } from '../table.ts';

interface Options {
  readonly department?: string;
  readonly catalogue?: string;
  readonly late?: boolean;
  readonly dueWithin?: string;
  readonly done?: boolean;
  readonly first: string;
}

/** mulu deadlines: what is late or due, with the reckoning of each due date. */
export function deadlinesCommand(program: Command, open: OpenExchange): void {
  program
    .command('deadlines')
    .description('what has to be published by when, the most urgent first')
    .option('--department <code>', "a department's own records, as its officers see them")
    .option('--catalogue <code>', 'of one catalogue')
    .option('--late', 'what is late')
    .option('--due-within <days>', 'what is due within so many working days')
    .option('--done', 'what was published')
    .option('--first <n>', 'how many, at most 200', '50')
    .action((options: Options, command: Command) =>
      open(async (exchange) => {
        const { department, catalogue, dueWithin, first } = options;
        const catalogues = cataloguesNamed(catalogue, exchange.catalogues);
        const asked = { catalogues, department, states: statesOf(options), first: Number(first) };
        const within = dueWithin === undefined ? undefined : Number(dueWithin);
        const asking = await askingOf(exchange, department);
        const { edges, more } = await askDeadlines({ ...asked, within }, asking);
        show(command, { deadlines: edges.map(({ node }) => node), more });
      }),
    );
}

function statesOf({ late, dueWithin, done }: Options): DeadlineState[] {
  const states: DeadlineState[] = [
    ...(late ? (['LATE'] as const) : []),
    ...(dueWithin === undefined ? [] : (['DUE_SOON'] as const)),
    ...(done ? (['DONE'] as const) : []),
  ];
  return states.length > 0 ? states : ['LATE', 'DUE_SOON', 'ON_TIME'];
}

/** Whoever runs this machine counts as an auditor does; with --department as an officer of it. */
export async function askingOf(exchange: Exchange, department?: string): Promise<AskingDeadlines> {
  const { by: name, signingKey } = exchange;
  const viewer: Viewer = department
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

interface Shown {
  readonly deadlines: readonly Deadline[];
  readonly more: boolean;
}

function show(command: Command, { deadlines, more }: Shown): void {
  if (wantsJson(command)) return print(command, deadlines, []);
  const rows = deadlines.map((one) => [
    one.dueOn + (one.provisional ? ' ?' : ''),
    stateOf(one),
    one.catalogue,
    one.department,
    one.label ?? one.id,
    one.explanation?.en ?? '',
  ]);
  const lines = table(['due', 'state', 'catalogue', 'department', 'record', 'why'], rows);
  print(
    command,
    deadlines,
    rows.length > 0 ? [...lines, ...(more ? ['There are more.'] : [])] : ['Nothing is due.'],
  );
}

function stateOf({ state, onTime, workingDaysLeft }: Deadline): string {
  if (state === 'DONE') return onTime === false ? 'published late' : 'published in time';
  const days = Math.abs(workingDaysLeft ?? 0);
  return state === 'LATE' ? `late by ${days}` : `${days} left`;
}
