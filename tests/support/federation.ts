import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Database } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { start, type Running } from '../../src/server/start.ts';
import { spawnMain } from './main-process.ts';

/** What a client receives, in a form that can be compared: status, data, errors without positions, withheld. */
export interface Received {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly Reported[];
  readonly withheld?: unknown;
}

export interface Reported {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** One question, as sent. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly key?: string;
}

/** A database behind one process, and behind a gateway with a process for each subgraph. */
export interface Federation {
  readonly signingKey: string;
  /** Department -> address. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** Addresses of both shapes' front doors. */
  readonly urls: { readonly merged: string; readonly gateway: string };
  merged(question: Question): Promise<Received>;
  gateway(question: Question): Promise<Received>;
  /** Ends the process of one subgraph. */
  kill(department: string): Promise<void>;
  close(): Promise<void>;
}

export const departments = [...new Set([...loadCatalogues('schema').subgraphs.keys(), 'platform'])];

const signingKey = 'a signing key for tests, of at least 32 characters';

/** Starts both shapes over one database. */
export async function startFederation({ url }: Pick<Database, 'url'>): Promise<Federation> {
  const shared = {
    DATABASE_URL: url,
    MULU_SIGNING_KEY: signingKey,
    PORT: '0',
    LOG_LEVEL: 'silent',
  };
  const starting = departments.map(
    async (name) => [name, await startSubgraph(name, shared)] as const,
  );
  const processes = new Map<string, Subgraph>(await Promise.all(starting));
  const subgraphs = new Map([...processes].map(([name, one]) => [name, `${one.url}/graphql`]));
  const pairs = [...subgraphs].map(([name, address]) => `${name}=${address}`).join(',');
  const merged = await start({ ...shared, MULU_ROLE: 'all' });
  const gateway = await start({ ...shared, MULU_ROLE: 'gateway', MULU_SUBGRAPHS: pairs });
  const kill = async (name: string) => {
    await processes.get(name)?.stop();
    processes.delete(name);
  };
  return {
    signingKey,
    subgraphs,
    urls: { merged: merged.url, gateway: gateway.url },
    merged: (question) => askOver(merged, question),
    gateway: (question) => askOver(gateway, question),
    kill,
    close: async () => {
      await gateway.stop();
      await merged.stop();
      await Promise.all([...processes.keys()].map(kill));
    },
  };
}

/** A server that runs by itself. */
export interface Subgraph {
  readonly url: string;
  stop(): Promise<void>;
}

const startSubgraph = (name: string, shared: Readonly<Record<string, string>>) =>
  startProcess({ ...shared, MULU_ROLE: `subgraph=${name}` });

/** A server in a process of its own; stopping it is a kill -9. */
export async function startProcess(settings: Readonly<Record<string, string>>): Promise<Subgraph> {
  const child = spawnMain(settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressOf(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { url, stop: () => (child.kill('SIGKILL'), ended) };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: stdout! })) {
    const url = /http:\/\/\S+(?=\/graphql)/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error('the subgraph ended before it answered');
}

const askOver = ({ url }: Pick<Running, 'url'>, question: Question) =>
  post(`${url}/graphql`, question);

/** Sends one question to an address. */
export async function post(
  address: string,
  { query, variables, key }: Question,
  headers: Readonly<Record<string, string>> = {},
): Promise<Received> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return received(response.status, (await response.json()) as Sent);
}

interface Sent {
  readonly data?: unknown;
  readonly errors?: readonly Reported[];
  readonly extensions?: { readonly withheld?: unknown };
}

function received(status: number, { data, errors, extensions }: Sent): Received {
  const told = errors?.map(({ message, path, extensions: facts }) => ({
    message,
    path,
    extensions: facts,
  }));
  const sorted = told?.toSorted((one, other) =>
    JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
  );
  return { status, data, errors: sorted, withheld: extensions?.withheld };
}
