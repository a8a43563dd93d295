import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { wrongSetting } from './errors.ts';
import { readLimits, type LimitSettings } from './limit-settings.ts';
import { readPatience, type Patience } from './patience.ts';
import { setting, text, type Environment } from './settings.ts';

/** Which part of the platform this process is. */
export type Role =
  | { readonly kind: 'all' }
  | { readonly kind: 'gateway' }
  | { readonly kind: 'subgraph'; readonly department: string };

/** The OIDC issuer whose tokens are accepted, and how they may be signed. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
}

/** Every setting of the environment, read and checked once, at the start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absent: the embedded database in the directory below. */
  readonly databaseUrl?: string;
  /** A streaming replica of the database, for reading. */
  readonly replicaUrl?: string;
  readonly dataDir: string;
  readonly role: Role;
  /** For a gateway: where each department's subgraph answers. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** Absent: made once and kept in the data directory (signing-key.ts). */
  readonly signingKey?: string;
  /** Signing keys of before, newest first: what they signed is still believed. */
  readonly previousSigningKeys: readonly string[];
  readonly tokens?: TokenIssuer;
  /** Whether an empty database is filled with the sample records and their example keys. */
  readonly sample: boolean;
  readonly logLevel: (typeof logLevels)[number];
  readonly maxFileBytes: number;
  /** For how many days the feed tells a change. */
  readonly feedDays: number;
  /** Private hosts to which webhooks may be sent: none, some by name, or all. */
  readonly webhookHosts: 'ALL' | readonly string[];
  readonly limits: LimitSettings;
  readonly patience: Patience;
  /** How many processes answer behind one port. */
  readonly processes: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

// HS* would let whoever knows the public key sign, and `none` anybody (RFC 8725, sections 2.1 and 3.1).
const safeAlgorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(
  ' ',
);
const usualAlgorithms = ['RS256', 'ES256', 'PS256', 'EdDSA'];

/** The environment as one value; a wrong setting is refused with one sentence that names it. */
export function readConfig(env: Environment): Config {
  const databaseUrl = readDatabaseUrl(env, 'DATABASE_URL');
  const noSample = setting.flag(env, 'MULU_NO_SAMPLE');
  const megabytes = setting.whole(env, 'MULU_MAX_FILE_MB', { least: 1, most: 4096, or: 100 });
  const config = {
    host: readHost(env),
    port: setting.whole(env, 'PORT', { least: 0, most: 65535, or: 4000 }),
    databaseUrl,
    replicaUrl: readDatabaseUrl(env, 'MULU_REPLICA_URL'),
    dataDir: resolve(text(env, 'MULU_DATA_DIR') ?? join('.', '.mulu')),
    role: readRole(env),
    subgraphs: readSubgraphs(env),
    signingKey: readSigningKey(env),
    previousSigningKeys: readPreviousSigningKeys(env),
    tokens: readTokens(env),
    sample: !noSample && databaseUrl === undefined,
    logLevel: setting.oneOf(env, 'LOG_LEVEL', { among: logLevels, or: 'info' }),
    maxFileBytes: megabytes * 1024 * 1024,
    // Platforms are promised 90 days in which they can come back (docs/following.md).
    feedDays: setting.whole(env, 'MULU_FEED_DAYS', { least: 90, most: 36500, or: 90 }),
    webhookHosts: readWebhookHosts(env),
    limits: readLimits(env),
    patience: readPatience(env),
    processes: readProcesses(env),
  };
  checkRole(config);
  return config;
}

function readHost(env: Environment): string {
  const host = text(env, 'HOST') ?? '127.0.0.1';
  if (!/^[\w.:-]+$/.test(host)) throw wrongSetting('HOST', 'must be an address or host name', host);
  return host;
}

// The value holds a password: no sentence repeats it.
function readDatabaseUrl(env: Environment, name: string): string | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const url = parsed(value);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw wrongSetting(name, 'must read postgresql://user:password@host:port/database');
  return value;
}

function readRole(env: Environment): Role {
  const value = text(env, 'MULU_ROLE') ?? 'all';
  if (value === 'all' || value === 'gateway') return { kind: value };
  const department = /^subgraph=([a-z][a-z0-9-]*)$/.exec(value)?.[1];
  if (department === undefined)
    throw wrongSetting('MULU_ROLE', 'must be all, gateway or subgraph=<department>', value);
  return { kind: 'subgraph', department };
}

function readSubgraphs(env: Environment): ReadonlyMap<string, string> {
  const pairs = setting.list(env, 'MULU_SUBGRAPHS').map((pair) => {
    const [, name, url] = /^([a-z][a-z0-9-]*)=(https?:\/\/.+)$/.exec(pair) ?? [];
    if (!name || !url || !parsed(url))
      throw wrongSetting('MULU_SUBGRAPHS', 'must list name=url pairs, separated by commas', pair);
    return [name, url] as const;
  });
  const subgraphs = new Map(pairs);
  if (subgraphs.size < pairs.length)
    throw wrongSetting('MULU_SUBGRAPHS', 'must name each subgraph once');
  return subgraphs;
}

function readSigningKey(env: Environment): string | undefined {
  const key = text(env, 'MULU_SIGNING_KEY');
  if (key !== undefined && key.length < 32)
    throw wrongSetting('MULU_SIGNING_KEY', 'must have at least 32 characters');
  return key;
}

function readPreviousSigningKeys(env: Environment): readonly string[] {
  const keys = setting.list(env, 'MULU_PREVIOUS_SIGNING_KEYS');
  if (keys.some((key) => key.length < 32))
    throw wrongSetting('MULU_PREVIOUS_SIGNING_KEYS', 'must list keys of at least 32 characters');
  return keys;
}

// Whoever may register a webhook could otherwise knock on every door of our own network.
function readWebhookHosts(env: Environment): Config['webhookHosts'] {
  const hosts = setting.list(env, 'MULU_WEBHOOK_PRIVATE');
  if (hosts.length === 1 && hosts[0] === '1') return 'ALL';
  const wrong = hosts.find((host) => !/^[\w.:[\]-]+$/.test(host) || host === '0');
  if (wrong !== undefined)
    throw wrongSetting(
      'MULU_WEBHOOK_PRIVATE',
      'must be 1, or host names separated by commas',
      wrong,
    );
  return hosts;
}

const mostProcesses = 32;

function readProcesses(env: Environment): number {
  if (text(env, 'MULU_PROCESSES') === 'auto')
    return Math.min(availableParallelism(), mostProcesses);
  return setting.whole(env, 'MULU_PROCESSES', { least: 1, most: mostProcesses, or: 1 });
}

function readTokens(env: Environment): TokenIssuer | undefined {
  const issuer = text(env, 'MULU_ISSUER');
  const audience = text(env, 'MULU_AUDIENCE');
  const algorithms = setting.list(env, 'MULU_JWT_ALGORITHMS');
  if (issuer === undefined) {
    if (audience === undefined && algorithms.length === 0) return undefined;
    throw wrongSetting('MULU_ISSUER', 'must be set where MULU_AUDIENCE or MULU_JWT_ALGORITHMS is');
  }
  if (audience === undefined)
    throw wrongSetting(
      'MULU_AUDIENCE',
      'must be set where MULU_ISSUER is: without it a token for any other application would be accepted',
    );
  checkIssuer(issuer);
  algorithms.forEach(checkAlgorithm);
  return { issuer, audience, algorithms: algorithms.length > 0 ? algorithms : usualAlgorithms };
}

function checkIssuer(issuer: string): void {
  const url = parsed(issuer);
  const here = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && here)) return;
  throw wrongSetting('MULU_ISSUER', 'must be an https address (http only on this machine)', issuer);
}

function checkAlgorithm(algorithm: string): void {
  if (safeAlgorithms.includes(algorithm)) return;
  throw wrongSetting(
    'MULU_JWT_ALGORITHMS',
    `may only list ${safeAlgorithms.join(', ')}`,
    algorithm,
  );
}

function checkRole({ role, signingKey, subgraphs }: Config): void {
  if (role.kind === 'all') return;
  if (signingKey === undefined)
    throw wrongSetting(
      'MULU_SIGNING_KEY',
      `must be set, the same for all, where MULU_ROLE is ${role.kind}`,
    );
  if (role.kind === 'gateway' && subgraphs.size === 0)
    throw wrongSetting('MULU_SUBGRAPHS', 'must list name=url pairs where MULU_ROLE is gateway');
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
