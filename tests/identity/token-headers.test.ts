import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TokenIssuer } from '../../src/base/config.ts';
import type { Database } from '../../src/base/database.ts';
import { identify } from '../../src/identity/identify.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, codeOf, later, now } from './asking.ts';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

let db: Database;
let server: Server;
let issuer: string;
let first: Pair;
let second: Pair;
let stranger: Pair;
let published: { readonly kid: string; readonly pair: Pair }[];
const asked: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  [first, second, stranger] = await Promise.all([pairOf(), pairOf(), pairOf()]);
  published = [{ kid: 'first', pair: first }];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const keys = async () => ({
      keys: await Promise.all(
        published.map(async ({ kid, pair }) => ({
          ...(await exportJWK(pair.publicKey)),
          ...{ kid, alg: 'RS256', use: 'sig' },
        })),
      ),
    });
    const document = { issuer, jwks_uri: `${issuer}/keys` };
    void (request.url === '/keys' ? keys() : Promise.resolve(document)).then((body) =>
      response.end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  server.close();
  await db.close();
});

const pairOf = () => generateKeyPair('RS256', { extractable: true });
const settings = (): TokenIssuer => ({ issuer, audience: 'mulu', algorithms: ['RS256'] });

function tokenOf(header: object, key: Parameters<SignJWT['sign']>[0] = stranger.privateKey) {
  return new SignJWT({ roles: ['app'] })
    .setProtectedHeader({ alg: 'RS256', ...header })
    .setIssuer(issuer)
    .setAudience('mulu')
    .setSubject('wang')
    .setExpirationTime(later(3600))
    .sign(key);
}

const codeFor = async (token: string, tokens = settings()) =>
  codeOf(identify({ authorization: `Bearer ${token}` }, askingOf(db, { tokens, at: now })));

describe('a key that a token brings along', () => {
  test.each<[string, () => Promise<object>]>([
    ['jwk', async () => ({ jwk: await exportJWK(stranger.publicKey), kid: 'first' })],
    ['jku', () => Promise.resolve({ jku: `${issuer}/evil-keys`, kid: 'first' })],
    ['x5u', () => Promise.resolve({ x5u: `${issuer}/evil-certificate`, kid: 'first' })],
    ['x5c', () => Promise.resolve({ x5c: ['MIIB'], kid: 'first' })],
  ])('in %s is not looked at', async (_name, header) => {
    const before = asked.length;
    expect(await codeFor(await tokenOf(await header()))).toBe('IDENTITY_TOKEN_FORGED');
    expect(asked.slice(before).filter((path) => path.includes('evil'))).toEqual([]);
  });

  test('an extension that must be understood is not waved through', async () => {
    const token = (await tokenOf({ kid: 'first' }, first.privateKey)).split('.');
    const header = { alg: 'RS256', kid: 'first', crit: ['exp'], exp: 1 };
    token[0] = Buffer.from(JSON.stringify(header)).toString('base64url');
    expect(await codeFor(token.join('.'))).not.toBe('not refused');
  });

  test('the public key as a password, under the name of its algorithm, signs nothing', async () => {
    const password = new TextEncoder().encode(await exportSPKI(first.publicKey));
    for (const alg of ['HS256', 'HS384', 'HS512'])
      expect(await codeFor(await tokenOf({ alg, kid: 'first' }, password))).toBe(
        'IDENTITY_TOKEN_ALGORITHM_REFUSED',
      );
  });
});

describe('the keys of the identity provider', () => {
  test('change: a new one is found, one that is withdrawn is refused', async () => {
    const tokens = settings();
    const [old, fresh] = [
      await tokenOf({ kid: 'first' }, first.privateKey),
      await tokenOf({ kid: 'second' }, second.privateKey),
    ];
    expect(await codeFor(old, tokens)).toBe('not refused');
    expect(await codeFor(fresh, tokens)).toBe('IDENTITY_TOKEN_KEY_UNKNOWN');
    published = [{ kid: 'second', pair: second }];
    const time = Date.now();
    // An unknown key makes us ask again, but not more often than each half minute.
    jest.spyOn(Date, 'now').mockReturnValue(time + 31_000);
    expect(await codeFor(fresh, tokens)).toBe('not refused');
    expect(await codeFor(old, tokens)).toBe('IDENTITY_TOKEN_KEY_UNKNOWN');
    published = [{ kid: 'first', pair: first }];
  });

  test('are forgotten after ten minutes, so that a withdrawn one does not live on', async () => {
    const tokens = settings();
    const token = await tokenOf({ kid: 'first' }, first.privateKey);
    expect(await codeFor(token, tokens)).toBe('not refused');
    published = [{ kid: 'second', pair: second }];
    const time = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(time + 601_000);
    expect(await codeFor(token, tokens)).toBe('IDENTITY_TOKEN_KEY_UNKNOWN');
    published = [{ kid: 'first', pair: first }];
  });
});
