import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TokenIssuer } from '../../src/base/config.ts';
import type { Database } from '../../src/base/database.ts';
import { identify } from '../../src/identity/identify.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, codeOf, later, now } from './asking.ts';

interface Issuer extends TokenIssuer {
  readonly server: Server;
  readonly asked: string[];
}

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

let db: Database;
let signer: Pair;
let stranger: Pair;
let issuer: Issuer;

beforeAll(async () => {
  db = await testDatabase();
  signer = await generateKeyPair('ES256');
  stranger = await generateKeyPair('ES256');
  issuer = await startIssuer();
});

afterAll(async () => {
  issuer.server.close();
  await db.close();
});

async function startIssuer(named?: string): Promise<Issuer> {
  const jwk = { ...(await exportJWK(signer.publicKey)), kid: 'first', alg: 'ES256' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const keys = request.url === '/keys' ? { keys: [jwk] } : undefined;
    const document = { issuer: named ?? address(), jwks_uri: `${address()}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(keys ?? document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer: address(), audience: 'mulu', algorithms: ['ES256', 'RS256'], server, asked };
}

interface Token {
  readonly claims?: object;
  readonly header?: { readonly alg: string; readonly kid?: string };
  readonly key?: Pair['privateKey'] | Uint8Array;
}

const seconds = (at: Date) => at.getTime() / 1000;

const claimed = (claims: object = {}) => ({
  iss: issuer.issuer,
  aud: 'mulu',
  sub: 'wang',
  exp: seconds(later(300)),
  roles: ['officer'],
  department: 'finance',
  ...claims,
});

const tokenOf = ({ claims, header, key }: Token = {}) =>
  new SignJWT(claimed(claims))
    .setProtectedHeader(header ?? { alg: 'ES256', kid: 'first' })
    .sign(key ?? signer.privateKey);

const ask = (
  token: string,
  { at = now, tokens = issuer }: { at?: Date; tokens?: TokenIssuer } = {},
) => identify({ authorization: `Bearer ${token}` }, askingOf(db, { at, tokens }));

describe('a token', () => {
  test.each([
    [['officer'], { kind: 'OFFICER', department: 'finance' }],
    ['openid officer', { kind: 'OFFICER', department: 'finance' }],
    [['app'], { kind: 'APP' }],
    [['platform'], { kind: 'PLATFORM' }],
    [['auditor', 'something else'], { kind: 'AUDITOR' }],
    [['app', 'auditor'], { kind: 'AUDITOR' }],
    [['app', 'officer', 'auditor'], { kind: 'OFFICER', department: 'finance' }],
  ])('with the roles %j is one viewer, never the sum of several', async (roles, viewer) => {
    const token = await tokenOf({ claims: { roles } });
    expect(await ask(token)).toEqual({ ...viewer, name: 'subject:wang', grants: [] });
  });

  test.each<[string, object]>([
    ['IDENTITY_TOKEN_ISSUER_WRONG', { iss: 'https://elsewhere.example' }],
    ['IDENTITY_TOKEN_AUDIENCE_WRONG', { aud: 'another application' }],
    ['IDENTITY_TOKEN_AUDIENCE_WRONG', { aud: undefined }],
    ['IDENTITY_TOKEN_CLAIM_WRONG', { exp: undefined }],
    ['IDENTITY_TOKEN_CLAIM_WRONG', { sub: undefined }],
    ['IDENTITY_TOKEN_CLAIM_WRONG', { sub: '' }],
    ['IDENTITY_TOKEN_CLAIM_WRONG', { roles: { officer: true } }],
    ['IDENTITY_TOKEN_EXPIRED', { exp: seconds(later(-31)) }],
    ['IDENTITY_TOKEN_NOT_YET_VALID', { nbf: seconds(later(31)) }],
    ['IDENTITY_TOKEN_WITHOUT_ROLE', { roles: ['root', 'system'] }],
    ['IDENTITY_TOKEN_WITHOUT_ROLE', { roles: undefined }],
    ['IDENTITY_TOKEN_DEPARTMENT_UNKNOWN', { department: undefined }],
    ['IDENTITY_TOKEN_DEPARTMENT_UNKNOWN', { department: 'nowhere' }],
  ])('is refused as %s with %j', async (code, claims) => {
    expect(await codeOf(ask(await tokenOf({ claims })))).toBe(code);
  });

  test('may be thirty seconds late or early, for clocks that differ', async () => {
    const claims = { exp: seconds(later(-29)), nbf: seconds(later(29)) };
    expect(await codeOf(ask(await tokenOf({ claims })))).toBe('not refused');
  });

  test('is refused when unsigned (alg none)', async () => {
    const token = new UnsecuredJWT(claimed()).encode();
    expect(await codeOf(ask(token))).toBe('IDENTITY_TOKEN_ALGORITHM_REFUSED');
    const named = token.replace(/^[^.]+/, base64({ alg: 'None', kid: 'first' }));
    expect(await codeOf(ask(`${named}AAAA`))).toBe('IDENTITY_TOKEN_ALGORITHM_REFUSED');
  });

  test('is refused when signed with the public key as a password (HS256)', async () => {
    const key = new TextEncoder().encode(await exportSPKI(signer.publicKey));
    const token = await tokenOf({ header: { alg: 'HS256', kid: 'first' }, key });
    expect(await codeOf(ask(token))).toBe('IDENTITY_TOKEN_ALGORITHM_REFUSED');
  });

  test('is refused when a stranger signed it, under a known or an unknown key id', async () => {
    const key = stranger.privateKey;
    const known = await tokenOf({ key });
    const unknown = await tokenOf({ key, header: { alg: 'ES256', kid: 'second' } });
    expect(await codeOf(ask(known))).toBe('IDENTITY_TOKEN_FORGED');
    expect(await codeOf(ask(unknown))).toBe('IDENTITY_TOKEN_KEY_UNKNOWN');
  });

  test('is refused when its claims were changed or are not JSON', async () => {
    const [header, , signature] = (await tokenOf()).split('.');
    const changed = `${header}.${base64(claimed({ department: 'credit-office' }))}.${signature}`;
    expect(await codeOf(ask(changed))).toBe('IDENTITY_TOKEN_FORGED');
    expect(await codeOf(ask('a.b.c'))).toBe('IDENTITY_TOKEN_MALFORMED');
  });

  test('is refused where no identity provider is configured', async () => {
    const asking = askingOf(db);
    const asked = identify({ authorization: `Bearer ${await tokenOf()}` }, asking);
    expect(await codeOf(asked)).toBe('IDENTITY_TOKENS_NOT_ACCEPTED');
  });
});

describe('the identity provider', () => {
  test('is asked for its keys once, not for every token', async () => {
    const { issuer: name, audience, algorithms, asked } = issuer;
    const tokens = { issuer: name, audience, algorithms };
    const token = await tokenOf();
    const before = asked.length;
    await Promise.all([ask(token, { tokens }), ask(token, { tokens }), ask(token, { tokens })]);
    await ask(token, { tokens });
    expect(asked.slice(before)).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('that cannot be reached, or says it is another, is no fault of the caller: 503', async () => {
    const token = await tokenOf();
    const silent = { ...issuer, issuer: 'http://127.0.0.1:1' };
    expect(await codeOf(ask(token, { tokens: silent }))).toBe('IDENTITY_ISSUER_UNREACHABLE');
    const impostor = await startIssuer('https://elsewhere.example');
    const asked = ask(token, { tokens: impostor });
    expect(await codeOf(asked)).toBe('IDENTITY_ISSUER_UNREACHABLE');
    await expect(asked).rejects.toMatchObject({ facts: { status: 503 } });
    impostor.server.close();
  });
});

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
