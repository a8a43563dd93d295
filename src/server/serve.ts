import { readConfig, type Config } from '../base/config.ts';
import { joinEmbedded } from '../base/embedded.ts';
import { Refusal } from '../base/refusal.ts';
import type { Environment } from '../base/settings.ts';
import type { Running } from './start.ts';

/** Runs a server until it is told to stop; what keeps it from starting is told in one sentence. */
export async function serve(env: Environment): Promise<void> {
  try {
    const stop = stopOnSignals();
    const config = readConfig(env);
    const running = config.processes > 1 ? await supervise(config) : await alone(env, config);
    if (!running) process.exit(1); // the first process has told why
    stop.running = running;
    process.stdout.write(running.greeting);
  } catch (error) {
    process.stderr.write(explanation(error));
    process.exit(1);
  }
}

// Whoever only supervises needs nothing of a server, and the other way round.
async function supervise(config: Config): Promise<Pick<Running, 'greeting' | 'stop'> | undefined> {
  const { superviseProcesses } = await import('./processes/supervise.ts');
  return superviseProcesses(config);
}

async function alone(env: Environment, { databaseUrl, dataDir }: Config): Promise<Running> {
  // The embedded database starts while the server is loaded.
  const embedded = databaseUrl === undefined ? joinEmbedded(dataDir) : undefined;
  embedded?.catch(() => undefined); // told to whoever opens it
  try {
    const [{ start }, { fillSample }] = await Promise.all([
      import('./start.ts'),
      import('./sample.ts'),
    ]);
    return await start(env, { fillSample, embedded });
  } catch (error) {
    // Whatever was refused before the database was opened leaves nobody else to stop it.
    await embedded?.then(
      ({ leave }) => leave(),
      () => undefined,
    );
    throw error;
  }
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
