import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approveStandingRule,
  proposeStandingRule,
  revokeStandingRule,
  type Proposal,
} from '../../src/publication/standing-rules.ts';
import { listReviews } from '../../src/publication/reviews.ts';
import { today } from '../support/exchange.ts';
import { department, penalties, publicationExchange, type PublicationExchange } from './support.ts';

let exchange: PublicationExchange;
beforeAll(async () => void (exchange = await publicationExchange()));
beforeEach(() => exchange.rows('truncate standing_rules'));
afterAll(() => exchange.close());

const until = new Date('2027-11-22T00:00:00Z');
const propose = (more: Partial<Proposal> = {}) =>
  proposeStandingRule(exchange, {
    ...{ catalogue: penalties, department, submitter: 'pipeline', until, officer: '甲', at: today },
    ...{
      reason: '系统自动报送，源头已逐条审查',
      basis: '保守国家秘密法实施条例 第四十二条',
      ...more,
    },
  });
const act = (id: string, officer: string, at = today) => ({ id, officer, at });
const send = (number: string, submittedBy = 'pipeline', at = today) =>
  exchange.deliver([{ CF_WSH: number }], { submittedBy, at });

describe('a standing rule', () => {
  test('publishes what its source sends, and each batch keeps its review', async () => {
    const rule = await propose();
    expect(await send('一')).toMatchObject({ state: 'SUBMITTED' });
    await approveStandingRule(exchange, act(rule.id, '乙'));
    const { batch, state } = await send('二');
    expect(state).toBe('PUBLISHED');
    expect(await exchange.row('二')).toMatchObject({ _status: 'PUBLISHED' });
    expect(await listReviews(exchange.db.pool, { batch: batch! })).toMatchObject([
      { conclusion: 'PUBLISH', reviewer: '乙', originator: 'pipeline', standingRule: rule.id },
    ]);
    expect(
      await exchange.rows('select state, reviewed_by from batches where id = $1', [batch]),
    ).toEqual([{ state: 'APPROVED', reviewed_by: '乙' }]);
    expect((await exchange.events()).at(-1)).toMatchObject({ kind: 'PUBLISHED' });
    const entries = (await exchange.audit()).slice(-2);
    expect(entries.map(({ action }) => action)).toEqual(['BATCH_APPROVED', 'BATCH_SUBMITTED']);
    expect(entries[0]).toMatchObject({ detail: { standingRule: rule.id } });
  });

  test('does not cover other senders, nor its reviewer, nor what comes after its end', async () => {
    const rule = await propose({ submitter: undefined });
    await approveStandingRule(exchange, act(rule.id, '乙'));
    expect(await send('三', '乙')).toMatchObject({ state: 'SUBMITTED' });
    expect(await send('四', '丙', new Date('2027-11-23T00:00:00Z'))).toMatchObject({
      state: 'SUBMITTED',
    });
    expect(await send('五', '丙')).toMatchObject({ state: 'PUBLISHED' });
    await exchange.rows('truncate standing_rules');
    await approveStandingRule(exchange, act((await propose()).id, '乙'));
    expect(await send('六', 'clerk')).toMatchObject({ state: 'SUBMITTED' });
  });

  test('ends at once when it is revoked', async () => {
    const rule = await propose();
    await approveStandingRule(exchange, act(rule.id, '乙'));
    await revokeStandingRule(exchange, act(rule.id, '丙'));
    expect(await send('七')).toMatchObject({ state: 'SUBMITTED' });
    await expect(revokeStandingRule(exchange, act(rule.id, '丙'))).rejects.toMatchObject({
      code: 'PUBLICATION_STANDING_RULE_SETTLED',
    });
  });

  test.each([
    ['whoever proposed it', '甲'],
    ['whoever sends under it', 'pipeline'],
  ])('is not approved by %s', async (_who, officer) => {
    const rule = await propose();
    await expect(approveStandingRule(exchange, act(rule.id, officer))).rejects.toMatchObject({
      code: 'PUBLICATION_SAME_OFFICER',
      message: expect.stringContaining(`standing review rule ${rule.id}`),
    });
  });

  test('is approved once, also by two at the same moment', async () => {
    const rule = await propose();
    const both = await Promise.allSettled(
      ['乙', '丙'].map((officer) => approveStandingRule(exchange, act(rule.id, officer))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  const answers = {
    ...{ stateSecret: 'NO_CONCERN', workSecret: 'NO_CONCERN', tradeSecret: 'NO_CONCERN' },
    ...{ personalPrivacy: 'CONCERN', securityAndStability: 'NO_CONCERN' },
  };
  test.each([
    ['no reason', { reason: '' }, 'PUBLICATION_REASON_MISSING'],
    ['no basis', { basis: '' }, 'PUBLICATION_BASIS_MISSING'],
    ['an end that is past', { until: today }, 'PUBLICATION_STANDING_RULE_PERIOD_WRONG'],
    ['no catalogue', { catalogue: 'none' }, 'PUBLICATION_CATALOGUE_UNKNOWN'],
    ['an item left open', { checklist: answers }, 'PUBLICATION_CHECKLIST_INCOMPLETE'],
    [
      'a concern',
      { checklist: { ...answers, aggregationRisk: 'NO_CONCERN' } },
      'PUBLICATION_CONCERN_OPEN',
    ],
  ])('with %s is refused', async (_what, change, code) => {
    await expect(propose(change)).rejects.toMatchObject({ code });
  });
});
