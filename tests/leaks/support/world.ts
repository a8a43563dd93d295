import { readConfig } from '../../../src/base/config.ts';
import type { Database } from '../../../src/base/database.ts';
import { createLogger } from '../../../src/base/log.ts';
import { loadCatalogues } from '../../../src/catalogue/load.ts';
import type { Catalogues } from '../../../src/catalogue/model.ts';
import { composeCatalogues, type Composed } from '../../../src/graph/compose.ts';
import type { Engine } from '../../../src/graph/engine.ts';
import { gatewayEngine } from '../../../src/graph/engines/gateway.ts';
import { mergedEngine } from '../../../src/graph/engines/merged.ts';
import { subgraphEngine } from '../../../src/graph/engines/subgraph.ts';
import { assertionHeader, hashBody, signAssertion } from '../../../src/identity/assertion.ts';
import { identify } from '../../../src/identity/identify.ts';
import { identitySecret } from '../../../src/identity/identity-secret.ts';
import { departmentExists } from '../../../src/query/department-exists.ts';
import { createApp } from '../../../src/server/app.ts';
import { ingestingOf } from '../../../src/server/ingesting.ts';
import { listen } from '../../../src/server/listen.ts';
import type { Platform } from '../../../src/server/platform.ts';
import { stopper } from '../../../src/server/stopping.ts';
import { letThrough } from '../../support/canary-watch/found.ts';
import { testDatabase } from '../../support/database.ts';
import { fillShared, makeKeys, type Keys } from './filling.ts';
import { poolExtras, regenerate } from './hidden.ts';
import { readerKinds, type ReaderKind } from './readers.ts';
import { makeRecords, type Made } from './records.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { send, textOf, type Replied, type Sent } from './send.ts';

export const worldKey = 'a signing key of the leak world, of 32 characters or more';
export const worldDay = new Date('2026-11-22T04:00:00Z');

/** Where a request goes: one process, one department's subgraph, or the gateway over all of them. */
export type Door = 'merged' | 'gateway' | 'credit-office' | 'market-regulation' | 'platform';

/** A request of one kind of reader. */
export interface Asked extends Sent {
  readonly door?: Door;
}

/** One of the two exchanges. */
export interface Side {
  readonly name: 'left' | 'right';
  readonly db: Database;
  readonly catalogues: Catalogues;
  readonly urls: ReadonlyMap<Door, string>;
  readonly platform: Platform;
  ask(asked: Asked, kind: ReaderKind): Promise<Replied>;
  readonly log: () => string;
}

/** Two exchanges with one visible world; what is hidden differs, and everything emitted is read for canaries. */
export interface LeakWorld {
  readonly catalogues: Catalogues;
  readonly composed: Composed;
  readonly records: readonly Made[];
  readonly left: Side;
  readonly right: Side;
  readonly recorder: Recorder;
  readonly keys: Keys;
  /** Makes the right side's hidden parts anew, and the left side's once for each kind of reader. */
  hide(kind: ReaderKind, seed: number, catalogues?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** `gateway`: whether the gateway and all its subgraphs are started too. */
export async function leakWorld({ gateway = false } = {}): Promise<LeakWorld> {
  const catalogues = loadCatalogues('schema');
  const composed = composeCatalogues(catalogues, 'schema');
  const recorder = createRecorder(catalogues);
  letThrough(() => true); // the recorder knows what each holder of a credential may have
  const records = makeRecords(catalogues, identitySecret(worldKey));
  const dbs = [await testDatabase(), await testDatabase()] as const;
  for (const db of dbs) await fillShared(db, catalogues, records);
  const keys = await makeKeys(dbs, { catalogues, signingKey: worldKey, at: worldDay });
  for (const db of dbs) await poolExtras(db, catalogues);
  const making = {
    catalogues,
    composed,
    recorder,
    keys,
    gateway,
    engines: enginesOf(catalogues, composed),
  };
  const left = await startSide('left', dbs[0], making);
  const right = await startSide('right', dbs[1], making);
  let shownTo: ReaderKind | undefined;
  const hide: LeakWorld['hide'] = async (kind, seed, codes) => {
    const some = codes ? catalogues.all.filter(({ code }) => codes.includes(code)) : catalogues.all;
    if (shownTo !== kind)
      for (const { db } of [left, right])
        await regenerate(db, { kind, seed: 1, catalogues: catalogues.all });
    shownTo = kind;
    await regenerate(right.db, { kind, seed, catalogues: some });
  };
  const close = async () => {
    await left.close();
    await right.close();
  };
  await hide('anonymous', 2);
  return { catalogues, composed, records, left, right, recorder, keys, hide, close };
}

type Engines = ReadonlyMap<string, Engine>;

const enginesOf = (catalogues: Catalogues, composed: Composed): Engines =>
  new Map<string, Engine>([
    ['merged', mergedEngine(catalogues, composed)],
    ...[...composed.subgraphSdl.keys()].map(
      (name) => [name, subgraphEngine(catalogues, composed, name)] as const,
    ),
  ]);

interface MakingSide {
  readonly catalogues: Catalogues;
  readonly composed: Composed;
  readonly recorder: Recorder;
  readonly keys: Keys;
  readonly gateway: boolean;
  readonly engines: Engines;
}

type ClosableSide = Side & { close(): Promise<void> };

async function startSide(
  name: Side['name'],
  db: Database,
  making: MakingSide,
): Promise<ClosableSide> {
  const { catalogues, composed, recorder, keys, engines, gateway } = making;
  const written: string[] = [];
  const write = (line: string) => {
    written.push(line);
    recorder.record({ audience: 'nobody', channel: 'log', text: line });
  };
  const urls = new Map<Door, string>();
  const stops: (() => Promise<void>)[] = [];
  const open = async (door: Door, engine: Engine, env: Record<string, string> = {}) => {
    const platform = platformOf({ db, catalogues, composed, engine, write, env });
    const app = await createApp(platform);
    urls.set(door, await listen(app, platform.config));
    stops.push(stopper(app, () => Promise.resolve()));
    return platform;
  };
  const platform = await open('merged', engines.get('merged')!);
  const doors = gateway ? [...composed.subgraphSdl.keys()] : ['credit-office', 'market-regulation'];
  for (const door of doors)
    await open(door as Door, engines.get(door)!, { MULU_ROLE: `subgraph=${door}` });
  if (gateway) {
    const pairs = doors.map((door) => `${door}=${urls.get(door as Door)}/graphql`).join(',');
    const env = { MULU_ROLE: 'gateway', MULU_SUBGRAPHS: pairs };
    const config = readConfig({
      DATABASE_URL: db.url,
      PORT: '0',
      MULU_SIGNING_KEY: worldKey,
      ...env,
    });
    const engine = await gatewayEngine({ config, catalogues, composed, signingKey: worldKey });
    await open('gateway', engine, env);
    stops.push(() => engine.close());
  }
  const ask: Side['ask'] = async (asked, kind) => {
    const replied = await send(urls.get(asked.door ?? 'merged')!, {
      ...asked,
      headers: { ...asked.headers, ...(await credentials(asked, kind, { platform, keys })) },
    });
    const { status, headers } = replied;
    const channel = `${asked.door ?? 'merged'} ${asked.path.split(/[?.]/)[0]!}`;
    const isMetrics = asked.path === '/metrics';
    const body = isMetrics ? withoutSizes(textOf(replied)) : textOf(replied);
    const text = `${status} ${JSON.stringify(headers)}\n${body}`;
    const audience = isMetrics ? 'nobody' : kind;
    recorder.record({ audience, channel, text, asked: askedText(asked) });
    return replied;
  };
  const close = async () => {
    for (const stop of stops.reverse()) await stop();
    await db.close();
  };
  return { name, db, catalogues, urls, platform, ask, log: () => written.join(''), close };
}

/** How much memory this process has in bytes is now and then a number that looks like a canary. */
const withoutSizes = (text: string): string =>
  text.replace(/^(?:process|nodejs)_\w*bytes\w*(?:\{[^}]*\})? \d+$/gm, '');

/** What a request holds that an answer may repeat. */
const askedText = ({ path, body = '' }: Sent) =>
  [...new URLSearchParams(path.split('?')[1]).values(), String(body)].join(' ');

interface MakingPlatform {
  readonly db: Database;
  readonly catalogues: Catalogues;
  readonly composed: Composed;
  readonly engine: Engine;
  readonly write: (line: string) => void;
  readonly env: Record<string, string>;
}

function platformOf({ db, catalogues, composed, engine, write, env }: MakingPlatform): Platform {
  const config = readConfig({
    DATABASE_URL: db.url,
    PORT: '0',
    LOG_LEVEL: 'debug',
    MULU_WEBHOOK_PRIVATE: '127.0.0.1',
    MULU_RATE_LIMITS: 'off', // how much of a quota is left is no secret, but not the same from minute to minute
    MULU_DAILY_QUOTAS: 'off',
    MULU_SIGNING_KEY: worldKey,
    ...env,
  });
  return {
    ...{ config, db, catalogues, engine, signingKey: worldKey },
    log: createLogger(config, { write }),
    clock: () => worldDay,
    departmentExists: departmentExists(db, catalogues),
    ingest: ingestingOf({ config, db, catalogues, signingKey: worldKey }),
    supergraph: composed.supergraphSdl,
  };
}

/** A key, or behind the gateway its signed word on whose key it was. */
async function credentials(
  { door = 'merged', body = '' }: Asked,
  kind: ReaderKind,
  { platform, keys }: { readonly platform: Platform; readonly keys: Keys },
): Promise<Record<string, string>> {
  const key = keys.get(kind);
  if (!key) return {};
  const authorization = `Bearer ${key}`;
  if (door === 'merged' || door === 'gateway') return { authorization };
  const viewer = await identify({ authorization }, { ...platform, at: worldDay });
  const binding = { subgraph: door, bodyHash: hashBody(body), at: worldDay, signingKey: worldKey };
  return { [assertionHeader]: signAssertion(viewer, binding) };
}

/** An operation as a request. */
export const operation = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  door?: Door,
): Asked => ({
  ...(door ? { door } : {}),
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

export const everybody = readerKinds;
