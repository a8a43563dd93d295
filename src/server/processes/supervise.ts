import cluster, { type Worker } from 'node:cluster';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AggregatorRegistry } from 'prom-client';
import type { Config } from '../../base/config.ts';
import { joinEmbedded } from '../../base/embedded.ts';
import { createLogger } from '../../base/log.ts';
import type { Logger } from '../platform.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { restarts } from './restarts.ts';

/** Processes behind one door, and how to stop them. */
export interface Supervised {
  readonly greeting: string;
  stop(): Promise<void>;
}

/** The first process migrates and does the jobs; the others only answer. */
type Part = 'FIRST' | 'FURTHER';

interface Supervising {
  readonly log: Logger;
  readonly metrics: AggregatorRegistry<'text/plain; version=0.0.4; charset=utf-8'>;
  stopping: boolean;
  /** Those that run or are about to, each until it has ended for good. */
  readonly kept: Set<Promise<void>>;
}

/**
 * Runs the processes that answer behind one port, which share nothing but the database; this one only supervises: it
 * starts again whichever dies. What keeps the first from starting ends it all; undefined then, as it has told why.
 */
export async function superviseProcesses(config: Config): Promise<Supervised | undefined> {
  const { processes } = config;
  // Were it started by a process that dies, the embedded PostgreSQL would go with it.
  const embedded =
    config.databaseUrl === undefined ? await joinEmbedded(config.dataDir) : undefined;
  const supervising: Supervising = {
    log: createLogger(config),
    metrics: new AggregatorRegistry(),
    stopping: false,
    kept: new Set(),
  };
  const stop = async () => {
    supervising.stopping = true;
    for (const worker of workers()) tell(worker, { kind: 'STOP' });
    await Promise.all(supervising.kept);
    await embedded?.leave();
  };
  const greeting = await keep('FIRST', supervising);
  if (greeting === undefined) {
    await stop();
    return undefined;
  }
  const others = Array.from({ length: processes - 1 }, () => keep('FURTHER', supervising));
  await Promise.all(others);
  return { greeting, stop };
}

const workers = () => Object.values(cluster.workers ?? {}).filter((one) => one !== undefined);

/** Keeps one process running; resolves when it answers for the first time, with what it says then. */
function keep(part: Part, supervising: Supervising): Promise<string | undefined> {
  return new Promise((answered) => {
    const life = keepAlive(part, supervising, answered).finally(() => {
      supervising.kept.delete(life);
      answered(undefined);
    });
    supervising.kept.add(life);
  });
}

async function keepAlive(
  part: Part,
  supervising: Supervising,
  answered: (greeting: string) => void,
): Promise<void> {
  const { log } = supervising;
  const pauses = restarts();
  let everAnswered = part === 'FURTHER';
  while (!supervising.stopping) {
    const began = performance.now();
    const worker = fork(part, supervising);
    log.info({ pid: worker.process.pid, part }, 'process started');
    worker.on('message', (message: FromWorker) => {
      if (message.kind !== 'READY') return; // the metrics' library sends its own
      everAnswered = true;
      log.info({ pid: worker.process.pid, part }, 'process answers');
      answered(message.greeting);
    });
    const facts = await ended(worker);
    if (supervising.stopping || !everAnswered) return;
    const delay = pauses.delayAfter(performance.now() - began);
    log.error({ pid: worker.process.pid, part, ...facts, delay }, 'process ended; started again');
    await pause(delay, supervising);
  }
}

function fork(part: Part, supervising: Supervising): Worker {
  const exec = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
  cluster.setupPrimary({ exec, args: [part], windowsHide: true });
  const worker = cluster.fork();
  worker.on('error', (error) => supervising.log.error({ err: error }, 'process not reached'));
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'METRICS_WANTED') void sendMetrics(worker, message.id, supervising);
  });
  return worker;
}

async function sendMetrics(
  worker: Worker,
  id: number,
  { metrics, log }: Supervising,
): Promise<void> {
  const text = await metrics.clusterMetrics().catch((error: unknown) => {
    log.warn({ err: error }, 'a process did not tell its metrics');
    return undefined;
  });
  tell(worker, { kind: 'METRICS', id, text });
}

function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message);
}

const ended = (worker: Worker) =>
  new Promise<{ readonly code: number | null; readonly signal: string | null }>((resolve) =>
    worker.once('exit', (code: number | null, signal: string | null) => resolve({ code, signal })),
  );

const tick = 100;

async function pause(delay: number, supervising: Supervising): Promise<void> {
  const until = performance.now() + delay;
  while (performance.now() < until && !supervising.stopping)
    await new Promise((resolve) => setTimeout(resolve, tick));
}
