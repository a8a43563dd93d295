import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/base/database.ts';
import type { Refusal } from '../../src/base/refusal.ts';
import { anonymous } from '../../src/disclosure/viewer.ts';
import { identify } from '../../src/identity/identify.ts';
import { createKey, listKeys, revokeKey, type KeyDraft } from '../../src/identity/keys.ts';
import { openDatabase } from '../../src/base/database.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, codeOf, later, now } from './asking.ts';

let db: Database;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const make = (draft: Partial<KeyDraft> = {}) =>
  createKey({ name: 'Weather app', kind: 'APP', ...draft }, askingOf(db));

const ask = (text: string, at = now) =>
  identify({ authorization: `Bearer ${text}` }, askingOf(db, { at }));

describe('a request with a key', () => {
  test.each([
    ['APP', undefined],
    ['PLATFORM', undefined],
    ['AUDITOR', undefined],
    ['OFFICER', 'finance'],
  ] as const)('comes from a viewer of the kind %s', async (kind, department) => {
    const { key, text } = await make({ kind, department });
    expect(await ask(text)).toEqual({ kind, department, name: `key:${key.id}`, grants: [] });
  });

  test('is refused with its own code and HTTP 401 for each fault, never anonymous', async () => {
    const expired = await make({ expiresAt: later(60) });
    const revoked = await make();
    await revokeKey(db, revoked.key.id, { at: now, by: 'test' });
    const { text } = await make();
    const mistyped = text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A');
    expect(await codeOf(ask(expired.text, later(59)))).toBe('not refused');
    expect(await codeOf(ask(expired.text, later(60)))).toBe('IDENTITY_KEY_EXPIRED');
    expect(await codeOf(ask(revoked.text))).toBe('IDENTITY_KEY_REVOKED');
    expect(await codeOf(ask(mistyped))).toBe('IDENTITY_KEY_MALFORMED');
    expect(await codeOf(ask('mulu_'))).toBe('IDENTITY_KEY_MALFORMED');
    const refusal = await ask(revoked.text).catch((error: unknown) => error as Refusal);
    expect((refusal as Refusal).facts['status']).toBe(401);
  });

  test('of another installation is unknown: its pepper is another', async () => {
    const { text } = await make();
    const signingKey = 'another signing key of more than thirty-two characters';
    const asking = askingOf(db, { signingKey });
    expect(await codeOf(identify({ authorization: `Bearer ${text}` }, asking))).toBe(
      'IDENTITY_KEY_UNKNOWN',
    );
  });

  test.each([
    ['an empty header', ''],
    ['another scheme', 'Basic bXVsdTpzZWNyZXQ='],
    ['a bare key', 'mulu_secret'],
    ['a word that is neither key nor token', 'Bearer secret'],
    ['two credentials', 'Bearer a, Bearer b'],
    ['an endless credential', `Bearer ${'a'.repeat(100_000)}`],
  ])('is refused for %s', async (_case, authorization) => {
    const asked = identify({ authorization }, askingOf(db));
    expect(await codeOf(asked)).toBe('IDENTITY_CREDENTIAL_UNREADABLE');
  });

  test('is refused at once when the key is revoked here, and within a second when elsewhere', async () => {
    const { key, text } = await make();
    await ask(text);
    const elsewhere = await openDatabase(db.url);
    await revokeKey(elsewhere, key.id, { at: now, by: 'test' }).finally(() => elsewhere.close());
    expect(await codeOf(ask(text, later(0.9)))).toBe('not refused');
    expect(await codeOf(ask(text, later(1)))).toBe('IDENTITY_KEY_REVOKED');

    const second = await make();
    await ask(second.text);
    await revokeKey(db, second.key.id, { at: now, by: 'test' });
    expect(await codeOf(ask(second.text))).toBe('IDENTITY_KEY_REVOKED');
  });

  test('notes the use of the key at most once a minute', async () => {
    const { key, text } = await make();
    const lastUse = async (expected: Date) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = (await listKeys(db)).find(({ id }) => id === key.id)?.lastUsedAt;
        if (found?.getTime() === expected.getTime()) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return undefined;
    };
    await ask(text, now);
    expect(await lastUse(now)).toEqual(now);
    await ask(text, later(59));
    await ask(text, later(60));
    expect(await lastUse(later(60))).toEqual(later(60));
  });
});

test('no credential is anonymous; a key anywhere but in its header is never read', async () => {
  const { text } = await make();
  const elsewhere = { url: `/graphql?key=${text}`, cookie: text, assertion: text };
  expect(await identify({}, askingOf(db))).toBe(anonymous);
  expect(await identify(elsewhere, askingOf(db))).toBe(anonymous);
});

describe('a key', () => {
  test('is 54 characters, shown once and kept as a hash only', async () => {
    const { key, text } = await make();
    expect(text).toMatch(/^mulu_[\w-]{49}$/);
    const stored = await db.prisma.apiKey.findUniqueOrThrow({ where: { id: key.id } });
    expect(JSON.stringify(stored)).not.toContain(text.slice(11));
    expect(stored.prefix).toBe(text.slice(0, 11));
    expect(JSON.stringify(await listKeys(db))).not.toContain(stored.hash);
    expect(key).not.toHaveProperty('hash');
  });

  test.each<[string, Partial<KeyDraft>]>([
    ['IDENTITY_KEY_WITHOUT_NAME', { name: ' ' }],
    ['IDENTITY_KEY_WITHOUT_DEPARTMENT', { kind: 'OFFICER' }],
    ['IDENTITY_DEPARTMENT_UNKNOWN', { kind: 'OFFICER', department: 'nowhere' }],
    ['IDENTITY_KEY_WITH_DEPARTMENT', { kind: 'APP', department: 'finance' }],
    ['IDENTITY_KEY_WITH_DEPARTMENT', { kind: 'AUDITOR', department: 'finance' }],
    ['IDENTITY_KEY_EXPIRY_PAST', { expiresAt: now }],
  ])('is not made: %s for %j', async (code, draft) => {
    expect(await codeOf(make(draft))).toBe(code);
  });

  test('that is revoked again keeps the moment of its end', async () => {
    const { key } = await make();
    await revokeKey(db, key.id, { at: now, by: 'test' });
    expect((await revokeKey(db, key.id, { at: later(60), by: 'test' })).revokedAt).toEqual(now);
  });

  test.each(['nonsense', '00000000-0000-0000-0000-000000000000'])(
    'that is not there cannot be revoked: %s',
    async (id) =>
      expect(await codeOf(revokeKey(db, id, { at: now, by: 'test' }))).toBe(
        'IDENTITY_KEY_NOT_FOUND',
      ),
  );
});
