import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FeedQuestion } from '../../src/changes/feed.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { globalId } from '../../src/query/global-id.ts';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { auditor, citizen, grantOf, holding, officerOf, platform } from '../support/viewers.ts';
import { announce, correct, followingAs, readTold } from './following.ts';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await testExchange();
});
afterAll(() => exchange.close());
beforeEach(() =>
  exchange.db.pool.query(
    'truncate changes, change_counter, penalty_decisions, enterprise_annual_reports, record_versions, audit_entries',
  ),
);

const party = '91230500MA1B3N1N2M';
const other = '91230501MA1B3N0001';

const penalty = (n: number, said: Record<string, unknown> = {}) => ({
  ...{ documentNumber: `市场〔2026〕${n}号`, partyName: `公司${n}`, partyKind: 'LEGAL_PERSON' },
  ...{ partyCode: party, authorityCode: 'a', decidedOn: '2026-10-10', fineAmount: '1.00' },
  ...{ facts: '事实', legalRepresentative: 'canary-1', remarks: 'canary-2', ...said },
});

const put = (n: number, said: Record<string, unknown> = {}, placed: Record<string, unknown> = {}) =>
  place(exchange.db, exchange.catalogues.byCode.get('penalty-decisions')!, {
    fields: penalty(n, said),
    placed: { owner: 'market', ...placed },
  });

const read = (viewer: Viewer = citizen, question: Partial<FeedQuestion> = {}) =>
  readTold({ first: 1000, ...question }, followingAs(viewer, exchange));

const only = async (viewer: Viewer, n = -1) => (await read(viewer)).events.at(n)!;

describe('a published record', () => {
  test('is announced with what everybody may see of it', async () => {
    const recordId = await put(1);
    await announce(exchange.db, { recordId });
    const event = await only(citizen);
    expect(event).toMatchObject({
      ...{ kind: 'PUBLISHED', cause: null, catalogue: 'penalty-decisions', department: 'market' },
      ...{ id: globalId('PenaltyDecision', recordId), version: 1, previousVersion: null },
      ...{ changedFields: [], before: null, at: '2026-11-22T04:00:00Z' },
      after: { partyName: '公司1', fineAmount: '1.00', decidedOn: '2026-10-10' },
    });
    expect(JSON.stringify(event)).not.toContain('canary');
    expect(event.after).not.toHaveProperty('legalRepresentative');
  });

  test.each([
    ['its own department', officerOf('market'), 'canary-1'],
    ['the holder of a grant', holding(platform, grantOf({})), 'canary-1'],
    [
      'the holder of a grant for other rows',
      holding(platform, grantOf({ rows: 'fineAmount = 9.00' })),
      undefined,
    ],
    ['another department', officerOf('finance'), undefined],
    ['an auditor', auditor, undefined],
  ])('shows %s what the list would show', async (_who, viewer, expected) => {
    await announce(exchange.db, { recordId: await put(1) });
    expect((await only(viewer)).after?.['legalRepresentative']).toBe(expected);
  });

  test('is put on record where a grant opened it', async () => {
    await announce(exchange.db, { recordId: await put(1) }, { recordId: await put(2) });
    await read(holding(platform, grantOf({})));
    const { rows } = await exchange.db.pool.query('select action, detail from audit_entries');
    expect(rows).toEqual([
      {
        action: 'READ_BY_GRANT',
        detail: expect.objectContaining({ read: [expect.objectContaining({ records: 2 })] }),
      },
    ]);
  });

  test('shows nothing to a holder whose grant has ended', async () => {
    await announce(exchange.db, { recordId: await put(1) });
    const ended = grantOf({ until: new Date('2026-11-22T04:00:00Z') });
    expect((await only(holding(platform, ended))).after).not.toHaveProperty('legalRepresentative');
  });
});

describe('a correction', () => {
  const report = (fields: Record<string, unknown>) =>
    place(exchange.db, exchange.catalogues.byCode.get('enterprise-annual-reports')!, {
      fields: { creditCode: party, year: 2025, ...fields },
      placed: { owner: 'market' },
    });
  const replace = async (set: string) => {
    await exchange.db.pool.query(
      `insert into record_versions (catalogue, record_id, version, state, content, hash, at)
       select 'enterprise-annual-reports', id, 1, 'PAST', to_jsonb(t), 'h', now() from enterprise_annual_reports t`,
    );
    await exchange.db.pool.query(`update enterprise_annual_reports set _version = 2, ${set}`);
  };
  const corrected = async (set: string, fields: string[], said = {}, placed = {}) => {
    const recordId = await put(1, said, placed);
    await correct(exchange.db, recordId, set);
    await announce(
      exchange.db,
      { recordId },
      { recordId, kind: 'CORRECTED', version: 2, previousVersion: 1, fields },
    );
    return recordId;
  };

  test('tells what changed, and its owner both values', async () => {
    await corrected(`fine_amount = 2, penalty_kinds = '{FINE}'`, ['fineAmount', 'penaltyKinds']);
    const told = { changedFields: ['fineAmount', 'penaltyKinds'], version: 2, previousVersion: 1 };
    const after = { fineAmount: '2.00', penaltyKinds: ['FINE'], partyName: '公司1' };
    const [first, second] = (await read()).events;
    expect(first).toMatchObject({ version: 1, after: null });
    expect(second).toMatchObject({ ...told, before: null, after });
    const [was, is] = (await read(officerOf('market'))).events;
    expect(was!.after).toMatchObject({ fineAmount: '1.00', penaltyKinds: null });
    expect(is).toMatchObject({
      ...told,
      before: { fineAmount: '1.00', penaltyKinds: null },
      after,
    });
  });

  test('tells everybody both values where the law wants both published', async () => {
    const [recordId, catalogue] = [
      await report({ employees: 77, totalAssets: '5.00' }),
      'enterprise-annual-reports',
    ];
    await replace('total_assets = 6');
    await announce(
      exchange.db,
      { recordId, catalogue },
      {
        recordId,
        catalogue,
        kind: 'CORRECTED',
        version: 2,
        previousVersion: 1,
        fields: ['totalAssets'],
      },
    );
    const [first, second] = (await read()).events;
    expect(first!.after).toMatchObject({ totalAssets: '5.00' });
    expect(second).toMatchObject({
      before: { totalAssets: '5.00' },
      after: { totalAssets: '6.00' },
    });
  });

  test('tells nobody but the owner what was withdrawn before', async () => {
    const [recordId, catalogue] = [
      await report({ totalAssets: '5.00' }),
      'enterprise-annual-reports',
    ];
    await exchange.db.pool.query(`update enterprise_annual_reports set _status = 'WITHDRAWN'`);
    await replace(`_status = 'PUBLISHED', total_assets = 6`);
    await announce(exchange.db, { recordId, catalogue });
    expect((await only(citizen)).after).toBeNull();
    expect((await only(officerOf('market'))).after).toMatchObject({ totalAssets: '5.00' });
  });

  test('of a field that a review took out hides it in the former version too', async () => {
    const [recordId, catalogue] = [
      await report({ employees: 77, totalAssets: '5.00' }),
      'enterprise-annual-reports',
    ];
    await replace(`total_assets = null, _reserved = '{"total_assets": 6}',
      _removed = '{"fields": ["totalAssets"], "reason": "TRADE_SECRET", "basis": "b"}'`);
    await announce(
      exchange.db,
      { recordId, catalogue },
      {
        recordId,
        catalogue,
        kind: 'CORRECTED',
        version: 2,
        previousVersion: 1,
        fields: ['totalAssets'],
      },
    );
    const events = (await read()).events;
    expect(events.map(({ changedFields }) => changedFields)).toEqual([[], []]);
    for (const { after } of events) expect(after).not.toHaveProperty('totalAssets');
    expect(await only(officerOf('market'))).toMatchObject({
      before: { totalAssets: '5.00' },
      after: { totalAssets: '6.00' },
    });
  });

  test('of withheld fields only is told without a field', async () => {
    await corrected(`legal_representative = 'canary-3'`, ['legalRepresentative']);
    const event = await only(citizen);
    expect(event).toMatchObject({ kind: 'CORRECTED', changedFields: [], before: null });
    expect(JSON.stringify(event)).not.toMatch(/canary|legalRepresentative/);
    const seen = await only(officerOf('market'));
    expect(seen).toMatchObject({
      before: { legalRepresentative: 'canary-1' },
      after: { legalRepresentative: 'canary-3' },
    });
  });

  test('behind a mask that looks the same is not told as a change', async () => {
    const natural = { partyKind: 'NATURAL_PERSON', partyName: '王小明', partyCode: null };
    const placed = { shown: { partyName: '王××' } };
    await corrected(`party_name = '王大明'`, ['partyName'], natural, placed);
    expect(await only(citizen)).toMatchObject({ changedFields: [], after: { partyName: '王××' } });
    expect(await only(officerOf('market'))).toMatchObject({ before: { partyName: '王小明' } });
  });

  test('that puts a mask on a name takes it off the former version too', async () => {
    const said = { partyName: '王小明' };
    await corrected(
      `party_kind = 'NATURAL_PERSON', party_name__shown = '王××'`,
      ['partyKind', 'partyName'],
      said,
    );
    const events = JSON.stringify((await read()).events);
    expect(events).not.toContain('王小明');
    expect(events).toContain('王××');
  });

  test('of the subject’s choice hides a field of every version', async () => {
    const [recordId, catalogue] = [
      await report({ employees: 77, totalAssets: '5.00' }),
      'enterprise-annual-reports',
    ];
    await announce(exchange.db, { recordId, catalogue });
    expect((await only(citizen)).after).toMatchObject({ employees: 77, totalAssets: '5.00' });
    await replace(`_chosen = '{employees}'`);
    const { after } = await only(citizen);
    expect(after).toMatchObject({ totalAssets: '5.00' });
    expect(after).not.toHaveProperty('employees');
    expect((await only(officerOf('market'))).after).toMatchObject({ employees: 77 });
  });
});

describe('a withdrawn record', () => {
  test.each([
    ['withdrawn', `_status = 'WITHDRAWN'`],
    ['expired', `_published_until = '2026-11-21'`],
    ['never to be published', `_status = 'REFUSED'`],
  ])('that is %s is announced by id and reason alone', async (_how, set) => {
    const recordId = await put(1, {});
    await announce(
      exchange.db,
      { recordId },
      { recordId, kind: 'WITHDRAWN', cause: 'ANNULLED', reason: '复议撤销', basis: '依据' },
    );
    await exchange.db.pool.query(`update penalty_decisions set ${set}`);
    const { events } = await read(platform);
    const id = globalId('PenaltyDecision', recordId);
    expect(events).toEqual([
      expect.objectContaining({ id, kind: 'PUBLISHED', after: null, before: null, reason: null }),
      expect.objectContaining({
        id,
        kind: 'WITHDRAWN',
        cause: 'ANNULLED',
        reason: '复议撤销',
        after: null,
      }),
    ]);
    expect((await only(officerOf('market'), 0)).after).toMatchObject({ partyName: '公司1' });
  });
});

describe('a watch list', () => {
  const ids = async (viewer: Viewer, codes: string[]) =>
    (await read(viewer, { codes })).events.map(({ id, kind }) => `${id} ${kind}`);

  test('follows its codes, and every withdrawal of what is no longer seen', async () => {
    const [mine, theirs, repaired] = [
      await put(1),
      await put(2, { partyCode: other }),
      await put(3, { partyCode: other }),
    ];
    await announce(
      exchange.db,
      { recordId: mine, codes: [party] },
      { recordId: theirs, codes: [other] },
      { recordId: repaired, codes: [other] },
      { recordId: repaired, codes: [other], kind: 'WITHDRAWN', cause: 'REPAIRED' },
    );
    await exchange.db.pool.query(
      `update penalty_decisions set _status = 'WITHDRAWN' where id = $1`,
      [repaired],
    );
    const [first, second, third] = [mine, theirs, repaired].map((id) =>
      globalId('PenaltyDecision', id),
    );
    expect(await ids(citizen, [party])).toEqual([`${first} PUBLISHED`, `${third} WITHDRAWN`]);
    expect(await ids(citizen, [other])).toEqual([`${second} PUBLISHED`, `${third} WITHDRAWN`]);
    expect(await ids(citizen, [])).toEqual([`${third} WITHDRAWN`]);
  });

  test('of 10,000 codes is taken, one more is not', async () => {
    const codes = Array.from(
      { length: 10_000 },
      (_, i) => `91230500MA${String(i).padStart(8, '0')}`,
    );
    expect((await read(citizen, { codes })).events).toEqual([]);
    await expect(read(citizen, { codes: [...codes, party] })).rejects.toMatchObject({
      code: 'CHANGES_CODES_WRONG',
    });
    await expect(read(citizen, { codes: ['%'] })).rejects.toMatchObject({
      code: 'CHANGES_CODES_WRONG',
    });
  });
});

describe('a cursor', () => {
  test('goes on where the last page ended, whatever was filtered out', async () => {
    for (let n = 1; n <= 5; n += 1)
      await announce(exchange.db, {
        recordId: await put(n),
        department: n === 5 ? 'other' : 'market',
      });
    const departments = ['market'];
    const first = await read(citizen, { first: 2, departments });
    expect([first.events.length, first.more]).toEqual([2, true]);
    expect(first.end).toBe(first.events.at(-1)!.cursor);
    const second = await read(citizen, { first: 2, departments, after: first.end });
    expect([second.events.length, second.more]).toEqual([2, false]);
    expect((await read(citizen, { departments, after: second.end })).events).toEqual([]);
    expect((await read(citizen, { after: second.events.at(-1)!.cursor })).events).toHaveLength(1);
    expect((await read(citizen, { after: second.end })).events).toEqual([]);
  });

  test('named "now" begins with what comes next', async () => {
    await announce(exchange.db, { recordId: await put(1) });
    const { events, end } = await read(citizen, { after: 'now' });
    expect(events).toEqual([]);
    await announce(exchange.db, { recordId: await put(2) });
    expect((await read(citizen, { after: end })).events).toHaveLength(1);
  });

  test.each([
    ['forged', 'Zm9yZ2VkIGN1cnNvciBvZiBubyB3b3J0aA', 'CHANGES_CURSOR_FORGED'],
    ['empty', '', 'CHANGES_CURSOR_FORGED'],
  ])('that is %s is refused', async (_how, after, code) => {
    await expect(read(citizen, { after })).rejects.toMatchObject({ code });
  });

  test('from before the database was restored is refused', async () => {
    await announce(exchange.db, { recordId: await put(1) });
    const { end } = await read();
    await exchange.db.pool.query('truncate changes');
    await expect(read(citizen, { after: end })).rejects.toMatchObject({
      code: 'CHANGES_CURSOR_AHEAD',
    });
  });

  test.each([[0], [1001], [1.5], [-1]])('a page of %s is refused', async (first) => {
    await expect(read(citizen, { first })).rejects.toMatchObject({ code: 'CHANGES_PAGE_WRONG' });
  });

  test('of an unknown catalogue is refused', async () => {
    await expect(read(citizen, { catalogues: ['nothing'] })).rejects.toMatchObject({
      code: 'CHANGES_CATALOGUE_UNKNOWN',
    });
  });
});
