import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireDue } from '../../src/publication/expire.ts';
import {
  executeWithdrawal,
  withdrawRecord,
  type Withdrawing,
} from '../../src/publication/withdraw.ts';
import { refuseBatch } from '../../src/publication/review.ts';
import { listWithdrawals } from '../../src/publication/withdrawals.ts';
import { today } from '../support/exchange.ts';
import { citizen, officerOf } from '../support/viewers.ts';
import { at, owner, penalties, publicationExchange, type PublicationExchange } from './support.ts';

let exchange: PublicationExchange;
beforeAll(async () => void (exchange = await publicationExchange()));
afterAll(() => exchange.close());

const uuid = async (number: string) => (await exchange.row(number))['id'] as string;
const withdraw = async (number: string, more: Partial<Withdrawing> = {}) =>
  withdrawRecord(exchange, {
    record: { catalogue: penalties, id: await uuid(number) },
    ...{ cause: 'annulled', reason: '复议撤销', officer: '王', at: today, eventOn: '2026-11-20' },
    ...more,
  });
const reading = `query ($id: ID!) { penaltyDecision(id: $id) { documentNumber status versions { facts } } }`;
const seen = async (id: string, viewer = citizen) =>
  at((await exchange.ask(reading, viewer, { id })).data, 'penaltyDecision');
const later = (day: string) => new Date(`${day}T04:00:00Z`);

describe('an annulled penalty', () => {
  test('comes down for all but its owner, with its reason, due in three working days', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '甲' })) as [string];
    const done = await withdraw('甲');
    expect(done).toMatchObject({
      ...{ cause: 'ANNULLED', reason: '复议撤销', eventOn: '2026-11-20', dueOn: '2026-11-25' },
      ...{ version: 1, orderedBy: '王', doneAt: expect.any(String) },
      basis: expect.stringContaining('行政处罚法 第四十八条'),
    });
    expect(await seen(id)).toBeNull();
    expect(await seen(id, officerOf('finance'))).toBeNull();
    expect(await seen(id, owner)).toMatchObject({ status: 'WITHDRAWN' });
    expect((await exchange.events()).at(-1)).toMatchObject({
      ...{ kind: 'WITHDRAWN', cause: 'ANNULLED', id, reason: '复议撤销', after: null },
    });
    expect((await exchange.audit()).at(-1)).toMatchObject({
      ...{ action: 'RECORD_WITHDRAWN', actor: '王', detail: { cause: 'ANNULLED' } },
    });
  });

  test('is told to everybody with its reason, and with nothing else of it', async () => {
    const asking = '{ withdrawals { record cause reason basis eventOn doneAt orderedBy } }';
    const { data } = await exchange.ask(asking);
    expect(at(data, 'withdrawals')).toEqual([
      expect.objectContaining({ cause: 'ANNULLED', reason: '复议撤销', orderedBy: null }),
    ]);
    expect(at((await exchange.ask(asking, owner)).data, 'withdrawals', 0, 'orderedBy')).toBe('王');
  });

  test('may be ordered first and come down later', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '乙' })) as [string];
    const ordered = await withdraw('乙', { later: true });
    expect(ordered.doneAt).toBeNull();
    expect(await seen(id)).toMatchObject({ status: 'PUBLISHED' });
    const count = async (viewer = citizen) =>
      (at((await exchange.ask('{ withdrawals { id } }', viewer)).data, 'withdrawals') as []).length;
    expect([await count(), await count(officerOf('finance')), await count(owner)]).toEqual([
      1, 1, 2,
    ]);
    await expect(withdraw('乙')).rejects.toMatchObject({ code: 'PUBLICATION_WITHDRAWAL_ORDERED' });
    const executing = { id: ordered.id, officer: '李', at: today };
    expect(await executeWithdrawal(exchange, executing)).toMatchObject({
      doneAt: expect.any(String),
    });
    expect(await seen(id)).toBeNull();
    await expect(executeWithdrawal(exchange, executing)).rejects.toMatchObject({
      code: 'PUBLICATION_WITHDRAWAL_UNKNOWN',
    });
  });

  test('does not come back when its file is sent again, nor by a correction that waited', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '丙' })) as [string];
    const waiting = await exchange.submit({ CF_WSH: '丙', CF_SY: '更正' });
    await withdraw('丙');
    expect(await exchange.approve(waiting)).toMatchObject({ published: 0, corrected: 0 });
    expect(await exchange.deliver([{ CF_WSH: '丙' }])).toMatchObject({ state: 'UNCHANGED' });
    expect(await seen(id)).toBeNull();
  });

  test.each([
    ['without a reason', { reason: ' ' }, 'PUBLICATION_REASON_MISSING'],
    ['without an officer', { officer: '' }, 'PUBLICATION_OFFICER_MISSING'],
    ['of a cause of one’s own', { cause: 'dislike' }, 'PUBLICATION_CAUSE_UNKNOWN'],
    ['of tomorrow', { eventOn: '2026-11-23' }, 'PUBLICATION_EVENT_DAY_WRONG'],
    ['of no day', { eventOn: '2026-02-31' }, 'PUBLICATION_EVENT_DAY_WRONG'],
    ['of another department', { department: 'finance' }, 'PUBLICATION_RECORD_UNKNOWN'],
  ])('is not taken down %s', async (_how, change, code) => {
    if (!(await exchange.row('丁'))) await exchange.publish({ CF_WSH: '丁' });
    const { department, ...more } = change as Partial<Withdrawing> & { department?: string };
    const record = { catalogue: penalties, id: await uuid('丁'), department };
    await expect(withdraw('丁', { record, ...more })).rejects.toMatchObject({ code });
    expect(await exchange.row('丁')).toMatchObject({ _status: 'PUBLISHED' });
  });

  test('that is not published is refused, not withdrawn', async () => {
    await exchange.submit({ CF_WSH: '戊' });
    await expect(withdraw('戊')).rejects.toMatchObject({
      code: 'PUBLICATION_RECORD_NOT_PUBLISHED',
    });
  });
});

describe('a record that was withdrawn by mistake', () => {
  const mistake = { cause: 'error', reason: '误撤' };

  test('is published again as it was, after a review', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '误' })) as [string];
    await withdraw('误', mistake);
    const sent = await exchange.deliver([{ CF_WSH: '误' }]);
    expect(sent).toMatchObject({ state: 'SUBMITTED', corrected: 1, same: 0 });
    expect(await exchange.deliver([{ CF_WSH: '误' }])).toMatchObject({ state: 'UNCHANGED' });
    expect(await seen(id)).toBeNull();
    expect(await exchange.approve(sent.batch!)).toMatchObject({ published: 1 });
    expect(await seen(id)).toMatchObject({ status: 'PUBLISHED' });
    const told = (await exchange.events()).filter((event) => event.id === id);
    expect(told.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
      ...['PUBLISHED 1', 'WITHDRAWN 1', 'PUBLISHED 2'],
    ]);
    expect(told[2]!.after).toMatchObject({ documentNumber: '误' });
    await withdraw('误'); // and annulled for good: the same content changes nothing
    expect(await exchange.deliver([{ CF_WSH: '误' }])).toMatchObject({ state: 'UNCHANGED' });
  });

  test('stays down where the review refuses it, and may be sent once more', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '误二' })) as [string];
    await withdraw('误二', mistake);
    const again = async () => (await exchange.deliver([{ CF_WSH: '误二' }])).batch!;
    const refusal = { officer: 'reviewer', at: today, reason: '未核实' };
    await refuseBatch(exchange, { batch: await again(), ...refusal });
    expect(await seen(id)).toBeNull();
    await exchange.approve(await again());
    expect(await seen(id)).toMatchObject({ status: 'PUBLISHED' });
  });
});

describe('credit repair', () => {
  test.each([
    ['责令停产停业', 'ORDER_SUSPENSION'],
    ['限制开展生产经营活动', 'RESTRICT_BUSINESS'],
    ['限制从业', 'RESTRICT_EMPLOYMENT'],
    ['降低资质等级', 'LOWER_QUALIFICATION'],
    ['吊销许可证件', 'REVOKE_LICENCE'],
  ])('never ends the publication of %s', async (label, kind) => {
    await exchange.publish({ CF_WSH: kind, CF_CFLB: `罚款;${label}`, CF_NR_ZKDX: '某证1号' });
    expect((await exchange.row(kind))['penalty_kinds']).toContain(kind);
    await expect(
      withdraw(kind, { cause: 'repaired', at: later('2029-11-22') }),
    ).rejects.toMatchObject({ code: 'PUBLICATION_REPAIR_NEVER' });
  });

  test('waits for the shortest period, then takes the record down', async () => {
    await exchange.publish({ CF_WSH: '己' });
    const repair = (day: string) => withdraw('己', { cause: 'repaired', at: later(day) });
    await expect(repair('2027-02-21')).rejects.toMatchObject({
      ...{ code: 'PUBLICATION_REPAIR_TOO_EARLY', facts: { until: '2027-02-22' } },
    });
    expect(await repair('2027-02-22')).toMatchObject({ cause: 'REPAIRED', dueOn: null });
  });
});

describe('the end of the period', () => {
  const market = { domain: 'MARKET_REGULATION' };
  const set = (number: string, said: Record<string, string>) =>
    exchange.rows(
      `update penalty_decisions set domain = $2, penalty_kinds = $3, valid_until = $4, _hash = _hash where document_number = $1`,
      [number, market.domain, said['kinds'], said['validUntil'] ?? null],
    );

  test.each([
    ['criticism alone: three months', '{PUBLIC_CRITICISM}', '2099-12-31', '2027-02-22'],
    ['a fine: three years', '{FINE}', '2099-12-31', '2029-11-22'],
    ['criticism and a fine: three years', '{PUBLIC_CRITICISM,FINE}', '2099-12-31', '2029-11-22'],
    ['a long restriction: as long as it lasts', '{RESTRICT_BUSINESS}', '2033-05-01', '2033-05-01'],
    ['a short restriction: three years', '{FINE,RESTRICT_EMPLOYMENT}', '2027-05-01', '2029-11-22'],
  ])('of market regulation: %s', async (name, kinds, validUntil, until) => {
    const batch = await exchange.submit({ CF_WSH: name });
    await set(name, { kinds, validUntil });
    await exchange.approve(batch);
    expect(await exchange.row(name)).toMatchObject({ _published_until: until });
  });

  test('is the earlier one where the record declares one too, and does not move with a correction', async () => {
    const batch = await exchange.submit({ CF_WSH: '早', CF_GSJZQ: '2027-06-30' });
    await set('早', { kinds: '{FINE}' });
    await exchange.approve(batch);
    expect(await exchange.row('早')).toMatchObject({ _published_until: '2027-06-30' });
    const second = await exchange.deliver(
      [{ CF_WSH: '早', CF_GSJZQ: '2027-06-30', CF_SY: '更正' }],
      {
        at: later('2027-01-01'),
      },
    );
    await exchange.approve(second.batch!, { at: later('2027-01-02') });
    expect(await exchange.row('早')).toMatchObject({ _published_until: '2027-06-30', _version: 2 });
  });

  test('hides the record at once, and is written, announced and put on record once', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '庚', CF_GSJZQ: '2026-11-22' })) as [string];
    expect(await seen(id)).toMatchObject({ status: 'PUBLISHED' });
    await exchange.rows(
      `update penalty_decisions set _published_until = '2026-11-21', _published_at = '2026-11-01' where document_number = '庚'`,
    );
    expect(await seen(id)).toBeNull();
    expect(await seen(id, owner)).toMatchObject({ status: 'PUBLISHED' });
    const told = (await exchange.events()).length;
    expect(await expireDue(exchange, today)).toEqual([{ catalogue: penalties, records: 1 }]);
    expect(await expireDue(exchange, today)).toEqual([]);
    expect(await exchange.row('庚')).toMatchObject({ _status: 'WITHDRAWN' });
    expect(await seen(id, owner)).toMatchObject({ status: 'WITHDRAWN' });
    const events = await exchange.events();
    expect(events.length).toBe(told + 1);
    expect(events.at(-1)).toMatchObject({ kind: 'WITHDRAWN', cause: 'EXPIRED', id });
    expect((await exchange.audit()).at(-1)).toMatchObject({ action: 'RECORDS_EXPIRED' });
    const [written] = await listWithdrawals(exchange.db.pool, { record: await uuid('庚') });
    expect(written).toMatchObject({ cause: 'EXPIRED', eventOn: '2026-11-21' });
  });

  test('before publication: nobody sees or hears of the record', async () => {
    const told = (await exchange.events()).length;
    const [id] = (await exchange.publish({ CF_WSH: '辛', CF_GSJZQ: '2023-05-03' })) as [string];
    await expireDue(exchange, today);
    expect(await seen(id)).toBeNull();
    expect((await exchange.events()).length).toBe(told);
    const { data } = await exchange.ask(
      'query ($id: ID) { withdrawals(record: $id) { id } }',
      citizen,
      { id },
    );
    expect(at(data, 'withdrawals')).toEqual([]);
  });
});
