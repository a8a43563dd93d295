import { readConfig } from '../../src/base/config.ts';
import type { Database } from '../../src/base/database.ts';
import { createLogger } from '../../src/base/log.ts';
import type { Environment } from '../../src/base/settings.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { mergedEngine } from '../../src/graph/engines/merged.ts';
import { createKey, type KeyDraft } from '../../src/identity/keys.ts';
import { openReplica } from '../../src/query/replica.ts';
import { departmentExists } from '../../src/query/department-exists.ts';
import { createApp } from '../../src/server/app.ts';
import { ingestingOf } from '../../src/server/ingesting.ts';
import { listen } from '../../src/server/listen.ts';
import type { Platform } from '../../src/server/platform.ts';
import { stopper } from '../../src/server/stopping.ts';
import { testDatabase } from '../support/database.ts';
import { signingKey } from '../support/exchange.ts';
import { fixtureEngine } from './fixture-engine.ts';

/** A server on a free port, over a database of its own. */
export interface Served {
  readonly url: string;
  readonly platform: Platform;
  /** What it has logged, line by line. */
  readonly lines: () => readonly Record<string, unknown>[];
  readonly log: () => string;
  key(draft: Omit<KeyDraft, 'name'>): Promise<string>;
  /** Posts an operation; the answer with its status and headers. */
  ask(query: string, more?: Asked): Promise<Answer>;
  close(): Promise<void>;
}

export interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: unknown;
    extensions: Record<string, unknown>;
  }[];
  readonly extensions?: { readonly withheld?: readonly Record<string, unknown>[] };
}

export async function served(
  engine: Engine = fixtureEngine(),
  env: Environment = {},
  given?: Database,
): Promise<Served> {
  const db = given ?? (await testDatabase());
  const written: string[] = [];
  const config = readConfig({ DATABASE_URL: db.url, PORT: '0', LOG_LEVEL: 'debug', ...env });
  const catalogues = loadCatalogues('schema');
  const replica =
    config.replicaUrl === undefined ? undefined : openReplica(config.replicaUrl, db, 1);
  const platform: Platform = {
    ...{ config, db, replica, catalogues, engine, signingKey },
    log: createLogger(config, { write: (line) => void written.push(line) }),
    clock: () => new Date(),
    departmentExists: departmentExists(db, catalogues),
    ingest: ingestingOf({ config, db, catalogues, signingKey }),
  };
  const app = await createApp(platform);
  const url = await listen(app, config);
  return {
    ...{ url, platform },
    log: () => written.join(''),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    key: async (draft) => {
      const asking = { ...platform, at: platform.clock() };
      return (await createKey({ name: 'a test', ...draft }, asking)).text;
    },
    ask: (query, more) => post(url, query, more),
    close: stopper(app, async () => {
      await replica?.close();
      await db.close();
    }),
  };
}

/** The same with all catalogues of the schema in one process. */
export function servedMerged(env?: Environment, given?: Database): Promise<Served> {
  const catalogues = loadCatalogues('schema');
  return served(mergedEngine(catalogues, composeCatalogues(catalogues, 'schema')), env, given);
}

/** An engine, and how many operations went through all of its pipeline. */
export function counting(engine: Engine): {
  readonly engine: Engine;
  readonly executed: () => number;
} {
  let executed = 0;
  const execute: Engine['execute'] = (operation) => {
    executed += 1;
    return engine.execute(operation);
  };
  return { engine: { ...engine, execute }, executed: () => executed };
}

async function post(
  url: string,
  query: string,
  { variables, headers }: Asked = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<Answer, 'status' | 'headers'>;
  return { ...body, status: response.status, headers: response.headers };
}
