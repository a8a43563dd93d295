import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transaction, type Database } from '../../src/base/database.ts';
import { identify } from '../../src/identity/identify.ts';
import { identitySecret } from '../../src/identity/identity-secret.ts';
import { createKey, revokeKey, type KeyDraft } from '../../src/identity/keys.ts';
import { forget } from '../../src/identity/memory.ts';
import { rotateKey, type Rotation } from '../../src/identity/rotate-key.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, codeOf, later, now } from './asking.ts';

let db: Database;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const make = (draft: Partial<KeyDraft> = {}) =>
  createKey({ name: 'Weather app', kind: 'APP', ...draft }, askingOf(db));
const ask = (text: string, { at = now, address = '10.0.0.1' } = {}) =>
  identify({ authorization: `Bearer ${text}`, address }, askingOf(db, { at }));
const rotate = (rotation: Omit<Rotation, 'overlapUntil'> & Partial<Rotation>) =>
  transaction(db, (client) =>
    rotateKey(
      { overlapUntil: later(600), ...rotation },
      { client, at: now, signingKey: askingOf(db).signingKey },
    ),
  );

describe('a key that is replaced', () => {
  test('holds beside the new one until the overlap ends, and both are the same holder', async () => {
    const { key, text } = await make({ kind: 'OFFICER', department: 'finance' });
    const rotated = await rotate({ id: key.id });
    const viewer = { kind: 'OFFICER', department: 'finance', name: `key:${key.id}`, grants: [] };
    expect(await ask(text)).toEqual(viewer);
    expect(await ask(rotated.text)).toEqual(viewer);
    expect(await codeOf(ask(text, { at: later(599) }))).toBe('not refused');
    expect(await codeOf(ask(text, { at: later(600) }))).toBe('IDENTITY_KEY_EXPIRED');
    expect(await codeOf(ask(rotated.text, { at: later(600) }))).toBe('not refused');
  });

  test('leaves its grants to the new one, and to the one after that', async () => {
    const { key } = await make();
    await db.prisma.grant.create({
      data: {
        ...{ holderKind: 'KEY', holder: key.id, catalogue: 'penalty-decisions' },
        ...{ fields: ['legalRepresentative'], purpose: 'test', basis: 'test', createdBy: 'test' },
        ...{ from: now, until: later(3600), createdAt: now },
      },
    });
    const second = await rotate({ id: key.id });
    const third = await rotate({ id: second.id });
    for (const { text } of [second, third])
      expect((await ask(text)).grants).toMatchObject([{ fields: ['legalRepresentative'] }]);
  });

  test('never lives longer by it, and the new one as long as the old one was made for', async () => {
    const { key, text } = await make({ expiresAt: later(60) });
    const rotated = await rotate({ id: key.id });
    expect(rotated).toMatchObject({ previousEndsAt: later(60), expiresAt: later(60) });
    expect(await codeOf(ask(text, { at: later(60) }))).toBe('IDENTITY_KEY_EXPIRED');
    expect(await rotate({ id: rotated.id, expiresAt: null })).toMatchObject({ expiresAt: null });
  });

  test('takes the new ones along when it is revoked', async () => {
    const { key } = await make();
    const rotated = await rotate({ id: key.id });
    await revokeKey(db, key.id, { at: now, by: 'test' });
    expect(await codeOf(ask(rotated.text))).toBe('IDENTITY_KEY_REVOKED');
  });

  test('is not revoked with the new one', async () => {
    const { key, text } = await make();
    const rotated = await rotate({ id: key.id });
    await revokeKey(db, rotated.id, { at: now, by: 'test' });
    expect(await codeOf(ask(rotated.text))).toBe('IDENTITY_KEY_REVOKED');
    expect(await codeOf(ask(text))).toBe('not refused');
  });

  test.each([
    ['IDENTITY_KEY_NOT_FOUND', 'nonsense'],
    ['IDENTITY_KEY_NOT_FOUND', '00000000-0000-0000-0000-000000000000'],
  ])('has to be there: %s for %s', async (code, id) =>
    expect(await codeOf(rotate({ id }))).toBe(code),
  );

  test('has not ended', async () => {
    const { key } = await make();
    await revokeKey(db, key.id, { at: now, by: 'test' });
    expect(await codeOf(rotate({ id: key.id }))).toBe('IDENTITY_KEY_ENDED');
  });
});

describe('a key that is bound to networks', () => {
  test('is good from there alone', async () => {
    const { text } = await make({ addresses: ['10.0.0.0/8', '2001:db8::/32'] });
    for (const address of ['10.9.9.9', '::ffff:10.0.0.1', '2001:db8::5'])
      expect(await codeOf(ask(text, { address }))).toBe('not refused');
    for (const address of ['11.0.0.1', '2001:db9::5', '::1', ''])
      expect(await codeOf(ask(text, { address }))).toBe('IDENTITY_KEY_ELSEWHERE');
    const unsaid = identify({ authorization: `Bearer ${text}` }, askingOf(db));
    expect(await codeOf(unsaid)).toBe('IDENTITY_KEY_ELSEWHERE');
  });

  test('keeps them when it is replaced, unless others are given', async () => {
    const { key } = await make({ addresses: ['10.0.0.0/8'] });
    const same = await rotate({ id: key.id });
    expect(await codeOf(ask(same.text, { address: '11.0.0.1' }))).toBe('IDENTITY_KEY_ELSEWHERE');
    const other = await rotate({ id: key.id, addresses: ['11.0.0.0/8'] });
    expect(await codeOf(ask(other.text, { address: '11.0.0.1' }))).toBe('not refused');
  });

  test('is not made for what is no network', async () => {
    expect(await codeOf(make({ addresses: ['everywhere'] }))).toBe('IDENTITY_KEY_ADDRESSES_WRONG');
    const { key } = await make();
    const rotated = rotate({ id: key.id, addresses: ['10.0.0.0/99'] });
    expect(await codeOf(rotated)).toBe('IDENTITY_KEY_ADDRESSES_WRONG');
  });
});

describe('when the signing key is changed', () => {
  const fresh = 'a new signing key of more than thirty-two characters';
  const { signingKey: former } = askingOf({} as Database);

  test('keys of before are good while it is remembered, and for ever once they were used', async () => {
    const { text, key } = await make();
    const authorization = `Bearer ${text}`;
    const under = (previousSigningKeys: readonly string[]) => {
      forget(db);
      const asking = askingOf(db, { signingKey: fresh, previousSigningKeys });
      return identify({ authorization }, asking);
    };
    expect(await codeOf(under([]))).toBe('IDENTITY_KEY_UNKNOWN');
    expect(await codeOf(under(['another signing key of thirty-two characters or more']))).toBe(
      'IDENTITY_KEY_UNKNOWN',
    );
    expect(await under([former])).toMatchObject({ name: `key:${key.id}` });
    expect(await under([])).toMatchObject({ name: `key:${key.id}` });
  });

  test('records keep their ids as long as the oldest is remembered', () => {
    const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
    expect(identitySecret(fresh, [second, first])).toBe(identitySecret(first));
    expect(identitySecret(fresh)).not.toBe(identitySecret(first));
  });
});
