import { describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
import { readConfig } from '../../src/base/config.ts';
import { Refusal } from '../../src/base/refusal.ts';

const key = 'a key of thirty-two characters, or more';
const issuer = 'https://login.example.gov.cn/realms/mulu';

const refusalOf = (env: Record<string, string>): Refusal => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('the settings were accepted');
};

describe('readConfig', () => {
  test('an empty environment is one process on this machine, with the sample', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: undefined,
      dataDir: resolve('.mulu'),
      role: { kind: 'all' },
      subgraphs: new Map(),
      signingKey: undefined,
      tokens: undefined,
      sample: true,
      logLevel: 'info',
      maxFileBytes: 100 * 1024 * 1024,
      processes: 1,
      webhookHosts: [],
      feedDays: 90,
      previousSigningKeys: [],
      limits: {
        perMinute: {
          ...{ anonymous: 6_000, app: 30_000, local: 6_000_000 },
          ...{ platform: 60_000, officer: 60_000, auditor: 60_000 },
        },
        perDay: { app: 1_000_000 },
        failedCredentials: 100,
        trustedProxies: [],
      },
      patience: { headers: 20, request: 300, stalled: 120 },
    });
  });

  test('a setting of blanks is not set', () => {
    expect(readConfig({ PORT: ' ', MULU_ROLE: '', LOG_LEVEL: '  ' })).toEqual(readConfig({}));
  });

  test.each([
    ['MULU_NO_SAMPLE=1', { MULU_NO_SAMPLE: '1' }],
    ['a database of its own', { DATABASE_URL: 'postgresql://mulu@db/mulu' }],
  ])('no sample records with %s', (_case, env) => {
    expect(readConfig(env).sample).toBe(false);
  });

  test('a gateway knows where its subgraphs are', () => {
    const { role, subgraphs } = readConfig({
      MULU_ROLE: 'gateway',
      MULU_SIGNING_KEY: key,
      MULU_SUBGRAPHS: 'finance=http://10.0.0.1:4001/graphql, credit-office=https://credit/graphql',
    });
    expect(role).toEqual({ kind: 'gateway' });
    expect([...subgraphs]).toEqual([
      ['finance', 'http://10.0.0.1:4001/graphql'],
      ['credit-office', 'https://credit/graphql'],
    ]);
  });

  test('a subgraph names its department', () => {
    const { role } = readConfig({ MULU_ROLE: 'subgraph=credit-office', MULU_SIGNING_KEY: key });
    expect(role).toEqual({ kind: 'subgraph', department: 'credit-office' });
  });

  test('tokens are accepted with asymmetric signatures', () => {
    const { tokens } = readConfig({ MULU_ISSUER: issuer, MULU_AUDIENCE: 'mulu' });
    expect(tokens).toEqual({
      issuer,
      audience: 'mulu',
      algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'],
    });
  });

  test.each([
    ['PORT', 'eighty', { PORT: 'eighty' }],
    ['PORT', '65536', { PORT: '65536' }],
    ['PORT', '-1', { PORT: '-1' }],
    ['HOST', 'a b', { HOST: 'a b' }],
    ['DATABASE_URL', undefined, { DATABASE_URL: 'mysql://root:secret@db/mulu' }],
    ['DATABASE_URL', undefined, { DATABASE_URL: 'postgresql://mulu:secret@db' }],
    ['DATABASE_URL', undefined, { DATABASE_URL: 'secret' }],
    ['MULU_ROLE', 'router', { MULU_ROLE: 'router' }],
    ['MULU_ROLE', 'subgraph=', { MULU_ROLE: 'subgraph=' }],
    ['MULU_ROLE', 'subgraph=Credit Office', { MULU_ROLE: 'subgraph=Credit Office' }],
    ['MULU_SIGNING_KEY', undefined, { MULU_SIGNING_KEY: 'secret' }],
    ['MULU_SIGNING_KEY', undefined, { MULU_ROLE: 'subgraph=finance' }],
    ['MULU_SIGNING_KEY', undefined, { MULU_ROLE: 'gateway', MULU_SUBGRAPHS: 'a=http://a/' }],
    ['MULU_SUBGRAPHS', undefined, { MULU_ROLE: 'gateway', MULU_SIGNING_KEY: key }],
    ['MULU_SUBGRAPHS', 'finance', { MULU_SUBGRAPHS: 'finance' }],
    ['MULU_SUBGRAPHS', 'finance=ftp://a/', { MULU_SUBGRAPHS: 'finance=ftp://a/' }],
    ['MULU_SUBGRAPHS', undefined, { MULU_SUBGRAPHS: 'a=http://a/,a=http://b/' }],
    ['MULU_AUDIENCE', undefined, { MULU_ISSUER: issuer }],
    ['MULU_ISSUER', undefined, { MULU_AUDIENCE: 'mulu' }],
    ['MULU_ISSUER', undefined, { MULU_JWT_ALGORITHMS: 'RS256' }],
    [
      'MULU_ISSUER',
      'http://far.example',
      { MULU_ISSUER: 'http://far.example', MULU_AUDIENCE: 'a' },
    ],
    ['MULU_JWT_ALGORITHMS', 'HS256', tokensWith('RS256,HS256')],
    ['MULU_JWT_ALGORITHMS', 'none', tokensWith('none')],
    ['MULU_NO_SAMPLE', 'yes', { MULU_NO_SAMPLE: 'yes' }],
    ['LOG_LEVEL', 'loud', { LOG_LEVEL: 'loud' }],
    ['MULU_PATIENCE', 'headers=0', { MULU_PATIENCE: 'headers=0' }],
    ['MULU_PATIENCE', undefined, { MULU_PATIENCE: 'headers=9,request=5' }],
    ['MULU_MAX_FILE_MB', '0', { MULU_MAX_FILE_MB: '0' }],
    ['MULU_MAX_FILE_MB', '1.5', { MULU_MAX_FILE_MB: '1.5' }],
  ])('refuses %s (%s) in one sentence that names it', (name, value, env) => {
    const refusal = refusalOf(env);
    expect(refusal.code).toBe('CONFIG_WRONG_SETTING');
    expect(refusal.facts['setting']).toBe(name);
    expect(refusal.message).toMatch(new RegExp(`^${name} .*\\.$`));
    if (value !== undefined) expect(refusal.message).toContain(`"${value}"`);
    expect(refusal.message).not.toContain('secret');
  });
});

function tokensWith(algorithms: string): Record<string, string> {
  return { MULU_ISSUER: issuer, MULU_AUDIENCE: 'mulu', MULU_JWT_ALGORITHMS: algorithms };
}
