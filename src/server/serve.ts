import { readConfig } from '../base/config.ts';
import { Refusal } from '../base/refusal.ts';
import type { Environment } from '../base/settings.ts';
import { superviseProcesses } from './processes/supervise.ts';
import type { FillSample, Running } from './start.ts';

/** Runs a server until it is told to stop; what keeps it from starting is told in one sentence. */
export async function serve(env: Environment, fillSample?: FillSample): Promise<void> {
  try {
    const stop = stopOnSignals();
    const config = readConfig(env);
    const running =
      config.processes > 1 ? await superviseProcesses(config) : await alone(env, fillSample);
    if (!running) process.exit(1); // the first process has told why
    stop.running = running;
    process.stdout.write(running.greeting);
  } catch (error) {
    process.stderr.write(explanation(error));
    process.exit(1);
  }
}

async function alone(env: Environment, fillSample?: FillSample): Promise<Running> {
  // Whoever only supervises needs nothing of it.
  const { start } = await import('./start.ts');
  return start(env, fillSample);
}

/** What keeps a server from starting, for whoever started it. */
export function explanation(error: unknown): string {
  if (!(error instanceof Refusal)) return `${(error as Error).stack ?? String(error)}\n`;
  const { code, message, facts } = error;
  return `${code}: ${message}\n${facts.hint === undefined ? '' : `  ${facts.hint}\n`}`;
}

// A signal before the door is open, or a second one, means now.
function stopOnSignals(): { running?: Pick<Running, 'stop'> } {
  const state: { running?: Pick<Running, 'stop'> } = {};
  const stop = () => {
    const { running } = state;
    if (!running) process.exit(1);
    delete state.running;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(explanation(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return state;
}
