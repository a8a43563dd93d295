import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FeedQuestion } from '../../src/changes/feed.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import type { GrantDraft } from '../../src/identity/check-grant.ts';
import { addGrant, announceDueGrants, revokeGrant } from '../../src/identity/grants.ts';
import { createKey } from '../../src/identity/keys.ts';
import { signingKey, testExchange, today, type TestExchange } from '../support/exchange.ts';
import { auditor, citizen, officerOf, platform } from '../support/viewers.ts';
import { announce, followingAs, readTold } from './following.ts';

const after = (days: number) => new Date(today.getTime() + days * 24 * 3600 * 1000);

let exchange: TestExchange;
let holder: Viewer;
beforeAll(async () => {
  exchange = await testExchange();
});
afterAll(() => exchange.close());
beforeEach(async () => {
  await exchange.db.pool.query('truncate changes, change_counter, grants, audit_entries, api_keys');
  const asking = {
    ...exchange,
    at: today,
    signingKey,
    departmentExists: () => Promise.resolve(true),
  };
  const { key } = await createKey({ name: 'platform', kind: 'PLATFORM' }, asking);
  holder = { kind: 'PLATFORM', name: `key:${key.id}`, grants: [] };
});

const giving = () => ({
  ...{ db: exchange.db, catalogues: exchange.catalogues, at: today, by: 'cli:operator' },
  departmentExists: () => Promise.resolve(true),
});

const give = (said: Partial<GrantDraft> = {}) =>
  addGrant(
    {
      holder: { kind: 'KEY', name: holder.name.slice(4) },
      ...{ catalogue: 'penalty-decisions', fields: ['legalRepresentative'], purpose: '联合惩戒' },
      ...{ basis: '共享协议 1', from: today, until: after(30), ...said },
    },
    giving(),
  );

const read = (viewer: Viewer, question: Partial<FeedQuestion> = {}) =>
  readTold({ first: 1000, ...question }, followingAs(viewer, exchange));

const told = async (viewer: Viewer) =>
  (await read(viewer)).events.map(({ kind, cause }) => `${kind} ${cause}`);

describe('a grant that is added, begins, is revoked or ends', () => {
  test('is told to its holder, with its fields, purpose and basis', async () => {
    const { id } = await give();
    const [event] = (await read(holder)).events;
    expect(event).toMatchObject({
      ...{ kind: 'ACCESS_CHANGED', cause: 'ADDED', catalogue: 'penalty-decisions', grant: id },
      ...{ department: 'credit-office', id: null, version: null, before: null, after: null },
      ...{ changedFields: ['legalRepresentative'], reason: '联合惩戒', basis: '共享协议 1' },
      disputed: null,
    });
    await revokeGrant(id, giving());
    await revokeGrant(id, giving());
    expect(await told(holder)).toEqual(['ACCESS_CHANGED ADDED', 'ACCESS_CHANGED REVOKED']);
  });

  test('by the clock, once, in however many processes look', async () => {
    await give({ from: after(1), until: after(2) });
    expect(await announceDueGrants(exchange, today)).toBe(0);
    const look = (at: Date) => Promise.all([1, 2, 3].map(() => announceDueGrants(exchange, at)));
    expect((await look(after(1))).sort()).toEqual([0, 0, 1]);
    expect((await look(after(2))).sort()).toEqual([0, 0, 1]);
    expect(await told(holder)).toEqual([
      ...['ACCESS_CHANGED ADDED', 'ACCESS_CHANGED BEGUN', 'ACCESS_CHANGED ENDED'],
    ]);
    const { rows } = await exchange.db.pool.query(
      `select actor, detail->'begun' as begun, detail->'ended' as ended from audit_entries
       where action = 'GRANTS_ANNOUNCED' order by seq`,
    );
    expect(rows).toEqual([
      { actor: 'job:grants', begun: 1, ended: 0 },
      { actor: 'job:grants', begun: 0, ended: 1 },
    ]);
  });

  test('that is revoked is not told to have ended', async () => {
    const { id } = await give({ until: after(2) });
    await revokeGrant(id, giving());
    expect(await announceDueGrants(exchange, after(3))).toBe(0);
  });

  test('to a department is told to its officers, and to those of the catalogue’s owner', async () => {
    await give({ holder: { kind: 'DEPARTMENT', name: 'market-regulation' } });
    for (const viewer of [officerOf('market-regulation'), officerOf('credit-office')])
      expect(await told(viewer)).toEqual(['ACCESS_CHANGED ADDED']);
    for (const viewer of [officerOf('finance'), holder, citizen, auditor])
      expect(await told(viewer)).toEqual([]);
  });

  test('to the subject of a token is told to him, not to a key of that name', async () => {
    await give({ holder: { kind: 'SUBJECT', name: 'a' } });
    expect(await told({ kind: 'PLATFORM', name: 'subject:a', grants: [] })).toHaveLength(1);
    expect(await told({ kind: 'PLATFORM', name: 'key:a', grants: [] })).toEqual([]);
  });

  test('is told whatever its holder watches, but not of other catalogues', async () => {
    await give();
    const count = async (question: Partial<FeedQuestion>) =>
      (await read(holder, question)).events.length;
    expect(await count({ codes: [], departments: ['market'] })).toBe(1);
    expect(await count({ catalogues: ['penalty-decisions'] })).toBe(1);
    expect(await count({ catalogues: ['licence-decisions'] })).toBe(0);
  });
});

describe('whom it does not concern', () => {
  const recordId = '00000000-0000-4000-8000-000000000001';

  test.each([
    ['the public', citizen],
    ['another platform', platform],
    ['another department', officerOf('finance')],
    ['an auditor', auditor],
  ])('%s cannot tell by the feed that there was a grant', async (_who, viewer) => {
    await announce(exchange.db, { recordId });
    const before = [await read(viewer), await read(viewer, { after: 'now' })];
    const { id } = await give();
    await revokeGrant(id, giving());
    expect([await read(viewer), await read(viewer, { after: 'now' })]).toEqual(before);
    expect(await read(viewer, { after: before[0]!.end })).toEqual({ ...before[1] });
    expect((await read(viewer, { first: 1 })).more).toBe(false);
  });

  test('goes on after a grant of others where he was', async () => {
    const { end } = await read(citizen);
    await give();
    await announce(exchange.db, { recordId });
    const page = await read(citizen, { after: end });
    expect(page.events.map(({ kind }) => kind)).toEqual(['PUBLISHED']);
    expect(page.end).toBe(page.events[0]!.cursor);
  });
});
