import { Command, CommanderError } from 'commander';
import type { Environment } from '../base/settings.ts';
import { exchangeOf, type OpenExchange } from './exchange.ts';
import { reportFailure } from './failure.ts';

/** Adds a command, or a group of them, to the program. */
export type AddCommand = (program: Command, open: OpenExchange) => void;

/** What a run of the program is given: the words after `mulu`, and the world around it. */
export interface Run {
  readonly words: readonly string[];
  readonly env: Environment;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs one command and returns the exit code: 0, or 1 where it was refused or failed. */
export async function run(
  commands: readonly AddCommand[],
  { words, env, out, err }: Run,
): Promise<number> {
  const program = programOf({ out, err });
  for (const add of commands) add(program, exchangeOf(env));
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    err(await reportFailure(error, env));
    return 1;
  }
}

function programOf({ out, err }: Pick<Run, 'out' | 'err'>): Command {
  return new Command('mulu')
    .description('Mulu (目录): the exchange through which departments share their catalogues')
    .option('--json', 'print the result as JSON')
    .configureOutput({ writeOut: out, writeErr: err })
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .showHelpAfterError('Add --help to see how the command is used.')
    .exitOverride();
}
