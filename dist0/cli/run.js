import { Command, CommanderError } from 'commander';
import { exchangeOf } from "./exchange.js";
import { reportFailure } from "./failure.js";
/** Runs one command and returns the exit code: 0, or 1 where it was refused or failed. */
export async function run(commands, { words, env, out, err }) {
    const program = programOf({ out, err });
    for (const add of commands)
        add(program, exchangeOf(env));
    try {
        await program.parseAsync(words, { from: 'user' });
        return 0;
    }
    catch (error) {
        if (error instanceof CommanderError)
            return error.exitCode;
        err(await reportFailure(error, env));
        return 1;
    }
}
function programOf({ out, err }) {
    return new Command('mulu')
        .description('Mulu (目录): the exchange through which departments share their catalogues')
        .option('--json', 'print the result as JSON')
        .configureOutput({ writeOut: out, writeErr: err })
        .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
        .showHelpAfterError('Add --help to see how the command is used.')
        .exitOverride();
}
