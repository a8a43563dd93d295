import { Refusal } from '../base/refusal.ts';
import type { Environment } from '../base/settings.ts';
import { start, type FillSample, type Running } from './start.ts';

/** Runs a server until it is told to stop; what keeps it from starting is told in one sentence. */
export async function serve(env: Environment, fillSample?: FillSample): Promise<void> {
  try {
    const stop = stopOnSignals();
    const running = await start(env, fillSample);
    stop.running = running;
    process.stdout.write(running.greeting);
  } catch (error) {
    process.stderr.write(explanation(error));
    process.exit(1);
  }
}

function explanation(error: unknown): string {
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
