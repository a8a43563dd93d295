import { fillSample } from '../sample.ts';
import { explanation } from '../serve.ts';
import { start, type Running } from '../start.ts';
import type { FromWorker, ToWorker } from './messages.ts';

// One of several processes behind one door, started by supervise.ts with its part as the only argument.

const part = process.argv[2] === 'FIRST' ? 'FIRST' : 'FURTHER';
let running: Running | undefined;
let stopping = false;

const tell = (message: FromWorker) => process.send?.(message);

/** A signal may come from the terminal to all processes as well as the word of the one that supervises: once. */
function stop(): void {
  if (stopping) return;
  stopping = true;
  if (!running) process.exit(0);
  running.stop().then(() => process.exit(0), fail);
}

function fail(error: unknown): never {
  process.stderr.write(explanation(error));
  process.exit(1);
}

process.on('SIGINT', () => undefined); // the one that supervises has had it too, and says what to do
process.on('SIGTERM', stop);
process.on('message', ({ kind }: ToWorker) => kind === 'STOP' && stop());

try {
  running = await start(process.env, { fillSample, part });
  tell({ kind: 'READY', greeting: running.greeting });
} catch (error) {
  fail(error);
}
