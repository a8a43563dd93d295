import { run, type AddCommand } from '../../src/cli/run.ts';
import type { Environment } from '../../src/base/settings.ts';

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command as `mulu <words>` would. */
export async function runCommand(
  commands: readonly AddCommand[],
  words: readonly string[],
  env: Environment,
): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(commands, {
    words,
    env,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join(''), err: err.join('') };
}
