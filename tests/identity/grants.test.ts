import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { GrantDraft } from '../../src/identity/check-grant.ts';
import { addGrant, listGrants, revokeGrant } from '../../src/identity/grants.ts';
import { holderNamed } from '../../src/identity/holder-named.ts';
import { identify } from '../../src/identity/identify.ts';
import { createKey, type KeyDraft } from '../../src/identity/keys.ts';
import { loadGrants } from '../../src/identity/load-grants.ts';
import { viewerNamed } from '../../src/identity/viewer-named.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, codeOf, later, now } from './asking.ts';

const catalogues = loadCatalogues('schema');
let db: Database;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const give = (draft: Partial<GrantDraft> = {}) =>
  addGrant(
    {
      holder: { kind: 'DEPARTMENT', name: 'finance' },
      catalogue: 'penalty-decisions',
      fields: ['legalRepresentative'],
      purpose: '联合惩戒',
      basis: '共享协议 2026-1',
      from: now,
      until: later(600),
      ...draft,
    },
    { ...askingOf(db), catalogues, by: 'cli:test' },
  );

const make = (draft: Partial<KeyDraft> = {}) =>
  createKey({ name: 'Platform', kind: 'PLATFORM', ...draft }, askingOf(db));

async function grantsSeen(text: string, at = now): Promise<readonly string[]> {
  const viewer = await identify({ authorization: `Bearer ${text}` }, askingOf(db, { at }));
  return viewer.grants.map(({ id }) => id);
}

describe('a grant', () => {
  test('to a key is seen by this key, to the letter, and by no other', async () => {
    const [holder, other] = [await make(), await make()];
    const rows = 'partyKind = LEGAL_PERSON';
    const fields = ['legalRepresentative', 'partyTaxNumber', 'legalRepresentative'];
    const grant = await give({ holder: { kind: 'KEY', name: holder.key.id }, fields, rows });
    const viewer = await identify({ authorization: `Bearer ${holder.text}` }, askingOf(db));
    expect(viewer.grants).toEqual([
      {
        id: grant.id,
        catalogue: 'penalty-decisions',
        fields: ['legalRepresentative', 'partyTaxNumber'],
        rows: expect.objectContaining({ text: rows }),
        purpose: '联合惩戒',
        basis: '共享协议 2026-1',
        from: now,
        until: later(600),
      },
    ]);
    expect(await grantsSeen(other.text)).toEqual([]);
  });

  test('to a department is seen by its officers only', async () => {
    const grant = await give();
    const officer = await make({ kind: 'OFFICER', department: 'finance' });
    const stranger = await make({ kind: 'OFFICER', department: 'credit-office' });
    expect(await grantsSeen(officer.text)).toContain(grant.id);
    expect(await grantsSeen(stranger.text)).toEqual([]);
    expect(await viewerNamed('officer:finance', askingOf(db))).toMatchObject({
      kind: 'OFFICER',
      department: 'finance',
      grants: expect.arrayContaining([expect.objectContaining({ id: grant.id })]),
    });
  });

  test('to a key is not seen by a subject or department of the same name', async () => {
    const { key } = await make();
    await give({ holder: { kind: 'KEY', name: key.id } });
    const others = [
      { kind: 'SUBJECT', name: key.id },
      { kind: 'DEPARTMENT', name: key.id },
    ] as const;
    expect(await loadGrants(db, others, now)).toEqual([]);
    expect(await loadGrants(db, [], now)).toEqual([]);
  });

  test('begins at from and stops at until, to the millisecond', async () => {
    const { key, text } = await make();
    const holder = { kind: 'KEY', name: key.id } as const;
    const { id } = await give({ holder, from: later(10), until: later(20) });
    expect(await grantsSeen(text, later(9.999))).toEqual([]);
    expect(await loadGrants(db, [holder], later(10))).toHaveLength(1);
    expect(await grantsSeen(text, later(19.5))).toEqual([id]);
    expect(await grantsSeen(text, later(19.999))).toEqual([id]);
    expect(await grantsSeen(text, later(20))).toEqual([]);
  });

  test('begins on time for whoever asked just before', async () => {
    const { key, text } = await make();
    const { id } = await give({ holder: { kind: 'KEY', name: key.id }, from: later(10) });
    expect(await grantsSeen(text, later(9.9))).toEqual([]);
    expect(await grantsSeen(text, later(10))).toEqual([id]);
  });

  test('that is revoked stops at once here, and within a second elsewhere', async () => {
    const { key, text } = await make();
    const holder = { kind: 'KEY', name: key.id } as const;
    const [first, second] = [await give({ holder }), await give({ holder })];
    expect(await grantsSeen(text)).toHaveLength(2);
    await revokeGrant(first.id, { db: db, at: now, by: 'test', catalogues });
    expect(await grantsSeen(text)).toEqual([second.id]);

    const elsewhere = await openDatabase(db.url);
    await revokeGrant(second.id, { db: elsewhere, at: now, by: 'test', catalogues }).finally(() =>
      elsewhere.close(),
    );
    expect(await grantsSeen(text, later(0.9))).toEqual([second.id]);
    expect(await grantsSeen(text, later(1))).toEqual([]);
    expect(
      (await revokeGrant(first.id, { db: db, at: later(60), by: 'test', catalogues })).revokedAt,
    ).toEqual(now);
    expect((await listGrants(db)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, second.id]),
    );
  });

  test.each<[string, Partial<GrantDraft>]>([
    ['IDENTITY_GRANT_CATALOGUE_UNKNOWN', { catalogue: 'tax-returns' }],
    ['IDENTITY_GRANT_WITHOUT_FIELDS', { fields: [] }],
    ['IDENTITY_GRANT_FIELD_UNKNOWN', { fields: ['legalRepresentative', 'shoeSize'] }],
    ['IDENTITY_GRANT_FIELD_UNKNOWN', { fields: ['party'] }],
    ['IDENTITY_GRANT_FIELD_NEVER_SHARED', { fields: ['partyIdNumber'] }],
    ['IDENTITY_GRANT_FIELD_NEVER_SHARED', { fields: ['legalRepresentativeIdNumber'] }],
    ['IDENTITY_GRANT_FIELD_NEVER_SHARED', { fields: ['remarks'] }],
    ['CATALOGUE_CONDITION_UNREADABLE', { rows: 'partyKind' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'shoeSize = 44' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'legalRepresentative = 张三' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'partyIdNumber is not null' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'partyName = 张三' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'partyKind = DOG' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'partyKind in (LEGAL_PERSON, DOG)' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'partyKind has LEGAL_PERSON' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'penaltyKinds = FINE' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'decidedOn = 2022-13-40' }],
    ['IDENTITY_GRANT_ROWS_WRONG', { rows: 'fineAmount = much' }],
    ['IDENTITY_GRANT_PERIOD_WRONG', { until: now }],
    ['IDENTITY_GRANT_WITHOUT_REASON', { purpose: ' ' }],
    ['IDENTITY_GRANT_WITHOUT_REASON', { basis: '' }],
    ['IDENTITY_DEPARTMENT_UNKNOWN', { holder: { kind: 'DEPARTMENT', name: 'nowhere' } }],
    ['IDENTITY_KEY_NOT_FOUND', { holder: { kind: 'KEY', name: 'nothing' } }],
  ])('is not given: %s for %j', async (code, draft) => {
    expect(await codeOf(give(draft))).toBe(code);
  });

  test.each([
    'partyKind = LEGAL_PERSON',
    'partyKind in (LEGAL_PERSON, INDIVIDUAL_BUSINESS) and penaltyKinds has FINE',
    'decidedOn = 2022-12-31 or fineAmount is not null',
    'authorityName = "深圳市市场监督管理局 (南山)"',
  ])('may be limited to the records with %s', async (rows) => {
    expect((await give({ rows })).rows).toBe(rows);
  });

  test.each(['nonsense', '00000000-0000-0000-0000-000000000000'])(
    'that is not there cannot be revoked: %s',
    async (id) =>
      expect(await codeOf(revokeGrant(id, { db: db, at: now, by: 'test', catalogues }))).toBe(
        'IDENTITY_GRANT_NOT_FOUND',
      ),
  );
});

test('a viewer can be named, and nothing else is taken for one', async () => {
  const { key } = await make();
  expect(await viewerNamed(`key:${key.id}`, askingOf(db))).toMatchObject({ kind: 'PLATFORM' });
  expect(await viewerNamed('anonymous', askingOf(db))).toMatchObject({ kind: 'ANONYMOUS' });
  for (const text of ['system', 'constructor', 'officer', 'app:1', ''])
    expect(await codeOf(viewerNamed(text, askingOf(db)))).toBe('IDENTITY_VIEWER_UNREADABLE');
});

test('a holder of a grant is named with its kind', async () => {
  expect(holderNamed('subject:a:b')).toEqual({ kind: 'SUBJECT', name: 'a:b' });
  for (const text of ['wang', 'key:', 'person:wang'])
    expect(await codeOf(Promise.resolve().then(() => holderNamed(text)))).toBe(
      'IDENTITY_GRANT_HOLDER_UNREADABLE',
    );
});
