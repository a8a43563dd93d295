import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../base/config.ts';
import { openDatabase } from '../base/database.ts';
import type { Embedded } from '../base/embedded.ts';
import { createLogger } from '../base/log.ts';
import { migrate } from '../base/migrate.ts';
import type { Environment } from '../base/settings.ts';
import { signingKey } from '../base/signing-key.ts';
import { loadCatalogues } from '../catalogue/load.ts';
import { composedBefore } from '../graph/composed-before.ts';
import { createEngine } from '../graph/engines/create.ts';
import { PLATFORM } from '../graph/schema/subgraph.ts';
import { openReplica } from '../query/replica.ts';
import { departmentExists } from '../query/department-exists.ts';
import { createApp } from './app.ts';
import { startDeliveries } from './deliveries.ts';
import { ingestingOf } from './ingesting.ts';
import { startJobs } from './job-queue.ts';
import { dailyJobs } from './jobs.ts';
import { listen } from './listen.ts';
import type { Platform } from './platform.ts';
import { greeting, type ExampleKeys } from './greeting.ts';
import { stopper } from './stopping.ts';

/** Fills an empty database with the sample records; returns their example keys where it holds them. */
export type FillSample = (platform: Platform) => Promise<ExampleKeys | undefined>;

/** A server that answers, and how to stop it. */
export interface Running {
  readonly url: string;
  /** What to tell whoever started it: where to look, and the example keys. */
  readonly greeting: string;
  stop(): Promise<void>;
}

/** What a start is given besides the environment. */
export interface Starting {
  readonly fillSample?: FillSample;
  /**
   * Of several processes behind one door the first migrates, fills in the sample and does the jobs; a FURTHER one
   * only answers.
   */
  readonly part?: 'FIRST' | 'FURTHER';
  /** The embedded database, where it is being started already. */
  readonly embedded?: Promise<Embedded>;
}

/** Starts the role that the environment names, from settings to open door. */
export async function start(
  env: Environment,
  { fillSample, part = 'FIRST', embedded }: Starting = {},
): Promise<Running> {
  const config = readConfig(env);
  const log = createLogger(config);
  const catalogues = loadCatalogues(schemaDirectory);
  const composed = await composedBefore(catalogues, schemaDirectory, config.dataDir);
  const secret = signingKey(config);
  const engine = await createEngine({ config, catalogues, composed, signingKey: secret });
  const db = await openDatabase({ ...config, embedded });
  const replica =
    config.replicaUrl === undefined
      ? undefined
      : openReplica(config.replicaUrl, db, config.processes);
  const platform = {
    ...{ config, log, catalogues, engine, db, replica, signingKey: secret },
    clock: () => new Date(),
    departmentExists: departmentExists(db, catalogues),
    ingest: ingestingOf({ config, db, catalogues, signingKey: secret }),
    supergraph: composed.supergraphSdl,
  };
  const opening = part === 'FIRST' ? openFirst(platform, fillSample) : openDoor(platform);
  return opening.catch(async (error: unknown) => {
    await closeBoth(platform);
    throw error;
  });
}

async function openFirst(platform: Platform, fillSample?: FillSample): Promise<Running> {
  const { config, db } = platform;
  await migrate(db.url);
  const keys = config.sample && fillSample ? await fillSample(platform) : undefined;
  return openDoor(platform, { keys, jobs: doesJobs(config) });
}

interface Opening {
  readonly keys?: ExampleKeys;
  readonly jobs?: boolean;
}

async function openDoor(platform: Platform, { keys, jobs }: Opening = {}): Promise<Running> {
  const { config, replica, log } = platform;
  if ((await replica?.check()) === 'UNREACHABLE')
    log.warn('the replica cannot be reached: everything is read from the primary until it can');
  const app = await createApp(platform);
  const url = await listen(app, config);
  const running = jobs ? [startJobs(platform, dailyJobs), startDeliveries(platform)] : [];
  const stop = stopper(app, async () => {
    for (const one of running.reverse()) await one.stop();
    await closeBoth(platform);
  });
  return { url, greeting: greeting(url, config, keys), stop };
}

/** Jobs are the platform's; a gateway and the departments' own servers do none. */
const doesJobs = ({ role }: Config) =>
  role.kind === 'all' || (role.kind === 'subgraph' && role.department === PLATFORM);

async function closeBoth({ engine, db, replica }: Platform): Promise<void> {
  await engine.close();
  await replica?.close();
  await db.close();
}

const schemaDirectory = fileURLToPath(new URL('../../schema', import.meta.url));
