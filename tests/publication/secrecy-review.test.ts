import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { showBatch } from '../../src/publication/batches.ts';
import { referBatch, refuseBatch } from '../../src/publication/review.ts';
import { listReviews } from '../../src/publication/reviews.ts';
import { globalId } from '../../src/query/global-id.ts';
import { today } from '../support/exchange.ts';
import { auditor, citizen, officerOf } from '../support/viewers.ts';
import {
  at,
  department,
  owner,
  penalties,
  publicationExchange,
  type PublicationExchange,
} from './support.ts';

let exchange: PublicationExchange;
beforeAll(async () => void (exchange = await publicationExchange()));
afterAll(() => exchange.close());

const uuid = async (number: string) => (await exchange.row(number))['id'] as string;
const waiting = async (number: string) => ({ catalogue: penalties, id: await uuid(number) });
const answers = {
  ...{ stateSecret: 'NO_CONCERN', workSecret: 'NO_CONCERN', tradeSecret: 'NO_CONCERN' },
  ...{ personalPrivacy: 'NO_CONCERN', securityAndStability: 'NO_CONCERN' },
  aggregationRisk: 'NO_CONCERN',
};
const logOf = (batch: string) => listReviews(exchange.db.pool, { batch });

describe('the checklist', () => {
  test('is kept as it was answered, bound to the content', async () => {
    const batch = await exchange.submit({ CF_WSH: '甲' });
    const { contentHash } = await showBatch(exchange.db.pool, batch);
    await exchange.approve(batch, { checklist: { ...answers, note: '已核' }, contentHash });
    expect(await logOf(batch)).toMatchObject([
      { conclusion: 'PUBLISH', contentHash, checklist: { ...answers, note: '已核' } },
    ]);
    expect((await exchange.audit()).at(-1)).toMatchObject({
      ...{ action: 'BATCH_APPROVED', actor: 'reviewer', subject: `batch:${batch}` },
      detail: { contentHash, conclusion: 'PUBLISH', published: 1 },
    });
  });

  test('is answered by the act of approving, where nothing is said', async () => {
    const batch = await exchange.submit({ CF_WSH: '乙' });
    await exchange.approve(batch);
    expect(await logOf(batch)).toMatchObject([{ checklist: { ...answers, byApproval: true } }]);
  });

  test.each([
    [
      'an item left open',
      { ...answers, workSecret: undefined },
      'PUBLICATION_CHECKLIST_INCOMPLETE',
    ],
    [
      'an answer that is none',
      { ...answers, workSecret: 'maybe' },
      'PUBLICATION_CHECKLIST_INCOMPLETE',
    ],
    ['nothing but words', 'fine', 'PUBLICATION_CHECKLIST_INCOMPLETE'],
    ['a concern', { ...answers, aggregationRisk: 'CONCERN' }, 'PUBLICATION_CONCERN_OPEN'],
  ])('with %s publishes nothing', async (what, checklist, code) => {
    const batch = await exchange.submit({ CF_WSH: what });
    await expect(exchange.approve(batch, { checklist })).rejects.toMatchObject({ code });
    expect(await exchange.row(what)).toMatchObject({ _status: 'SUBMITTED' });
    expect(await logOf(batch)).toEqual([]);
  });
});

describe('a referral', () => {
  const refer = (batch: string) =>
    referBatch(exchange, {
      ...{
        batch,
        officer: 'reviewer',
        at: today,
        checklist: { ...answers, stateSecret: 'CONCERN' },
      },
      ...{ referredTo: '保密行政管理部门', reason: '是否属于国家秘密不明确' },
    });

  test('leaves the content waiting, with ten working days for the answer', async () => {
    const batch = await exchange.submit({ CF_WSH: '丙' });
    await refer(batch);
    expect(await exchange.row('丙')).toMatchObject({ _status: 'SUBMITTED' });
    expect(await logOf(batch)).toMatchObject([
      {
        conclusion: 'REFERRED',
        referredTo: '保密行政管理部门',
        dueOn: '2026-12-04',
        voidedAt: null,
      },
    ]);
    await exchange.approve(batch);
    expect((await logOf(batch)).map(({ conclusion }) => conclusion).sort()).toEqual([
      'PUBLISH',
      'REFERRED',
    ]);
  });

  test('is void when the content changes', async () => {
    const batch = await exchange.submit({ CF_WSH: '丁' }, { CF_WSH: '丁二' });
    const { contentHash } = await showBatch(exchange.db.pool, batch);
    await refer(batch);
    await exchange.submit({ CF_WSH: '丁', CF_SY: '另一事实' });
    expect(await logOf(batch)).toMatchObject([{ voidedAt: expect.any(String) }]);
    await expect(exchange.approve(batch, { contentHash })).rejects.toMatchObject({
      code: 'PUBLICATION_CONTENT_CHANGED',
    });
  });
});

describe('one record of a batch', () => {
  test('is published by itself; the rest waits', async () => {
    const batch = await exchange.submit({ CF_WSH: '戊' }, { CF_WSH: '戊二' });
    const record = await waiting('戊');
    const approved = await exchange.approve('', { batch: undefined, record });
    expect(approved).toMatchObject({ published: 1 });
    expect(approved.batch).not.toBe(batch);
    expect(await exchange.row('戊二')).toMatchObject({ _status: 'SUBMITTED', _batch: batch });
    expect(await listReviews(exchange.db.pool, { record: record.id })).toMatchObject([
      { conclusion: 'PUBLISH', recordId: record.id },
    ]);
    expect(await exchange.approve(batch)).toMatchObject({ published: 1 });
  });

  test('is refused by itself, also where it is a correction', async () => {
    await exchange.publish({ CF_WSH: '己', CF_SY: '旧' }, { CF_WSH: '己二', CF_SY: '旧' });
    const batch = await exchange.submit(
      { CF_WSH: '己', CF_SY: '新' },
      { CF_WSH: '己二', CF_SY: '新' },
    );
    const review = { record: await waiting('己'), officer: 'reviewer', at: today };
    expect(await refuseBatch(exchange, { ...review, reason: '不实' })).toMatchObject({
      refused: 1,
    });
    expect(await exchange.approve(batch)).toMatchObject({ published: 1, corrected: 1 });
    expect([await exchange.row('己'), await exchange.row('己二')]).toMatchObject([
      { facts: '旧' },
      { facts: '新' },
    ]);
  });

  test('is bound to its own content, and reviewed once', async () => {
    await exchange.submit({ CF_WSH: '庚' }, { CF_WSH: '庚二' });
    const record = await waiting('庚');
    const approving = (more: object) => exchange.approve('', { batch: undefined, record, ...more });
    await expect(approving({ contentHash: 'another' })).rejects.toMatchObject({
      code: 'PUBLICATION_CONTENT_CHANGED',
    });
    await expect(approving({ officer: 'clerk' })).rejects.toMatchObject({
      code: 'PUBLICATION_SAME_OFFICER',
    });
    await approving({ contentHash: (await exchange.row('庚'))['_hash'] });
    await expect(approving({})).rejects.toMatchObject({ code: 'PUBLICATION_RECORD_NOT_WAITING' });
  });
});

describe('by GraphQL', () => {
  const mutation = `mutation ($input: ReviewInput!) { reviewBatch(input: $input) { id state contentHash } }`;
  const inputOf = async (batch: string, more: object = {}) => ({
    input: {
      ...{ batch, conclusion: 'PUBLISH', checklist: answers },
      contentHash: (await showBatch(exchange.db.pool, batch)).contentHash,
      ...more,
    },
  });

  test('an officer publishes in part, and the auditor reads the review', async () => {
    const batch = await exchange.submit({ CF_WSH: '辛', CF_SY: '秘密' });
    const input = await inputOf(batch, {
      ...{ conclusion: 'PUBLISH_IN_PART', removedFields: ['facts'], removedFor: 'TRADE_SECRET' },
      basis: '政府信息公开条例 第十五条',
    });
    const { data, errors } = await exchange.ask(mutation, owner, input);
    expect(errors).toEqual([]);
    expect(at(data, 'reviewBatch', 'state')).toBe('APPROVED');
    const reading = `query ($id: ID!) { reviews(record: $id) { record conclusion removedFields reviewer checklist { stateSecret byApproval } } }`;
    const id = globalId('PenaltyDecision', await uuid('辛'));
    const shown = {
      ...{
        record: id,
        conclusion: 'PUBLISH_IN_PART',
        removedFields: ['facts'],
        reviewer: owner.name,
      },
      checklist: { stateSecret: 'NO_CONCERN', byApproval: null },
    };
    for (const viewer of [auditor, owner, officerOf('credit-office')])
      expect((await exchange.ask(reading, viewer, { id })).data).toEqual({ reviews: [shown] });
    for (const viewer of [citizen, officerOf('finance')])
      expect((await exchange.ask(reading, viewer, { id })).data).toEqual({ reviews: [] });
  });

  test.each([
    ['another department', officerOf('finance'), {}, 'GRAPH_NOT_YOUR_BATCH'],
    ['the public', citizen, {}, 'GRAPH_NOT_AN_OFFICER'],
    ['its own, of other content', owner, { contentHash: 'x' }, 'PUBLICATION_CONTENT_CHANGED'],
    ['its own, of a slip', owner, { removedFields: ['facts'] }, 'PUBLICATION_FIELD_NOT_REMOVABLE'],
  ])('%s cannot review it', async (name, viewer, more, code) => {
    const batch = await exchange.submit({ CF_WSH: name });
    const { errors } = await exchange.ask(mutation, viewer, await inputOf(batch, more));
    expect(errors).toMatchObject([{ code }]);
    expect(await exchange.row(name)).toMatchObject({ _status: 'SUBMITTED' });
  });

  test('a department proposes, another officer approves, and what is sent is public', async () => {
    const input = {
      ...{
        catalogue: penalties,
        submitter: 'robot',
        checklist: answers,
        reason: '自动',
        basis: '规定',
      },
      until: '2027-11-22T00:00:00Z',
    };
    const proposing = `mutation ($input: StandingRuleInput!) { proposeStandingRule(input: $input) { id department } }`;
    const { data } = await exchange.ask(proposing, owner, { input });
    const id = at(data, 'proposeStandingRule', 'id');
    expect(at(data, 'proposeStandingRule', 'department')).toBe(department);
    const approving = `mutation ($id: ID!) { approveStandingRule(id: $id) { reviewedBy } }`;
    const by = async (viewer: typeof owner) =>
      (await exchange.ask(approving, viewer, { id })).errors;
    expect(await by(owner)).toMatchObject([{ code: 'PUBLICATION_SAME_OFFICER' }]);
    expect(await by(officerOf('finance'))).toMatchObject([{ code: 'GRAPH_NOT_YOUR_RULE' }]);
    expect(await by({ ...owner, name: 'key:second' })).toEqual([]);
    const receipt = await exchange.deliver([{ CF_WSH: '壬' }], { submittedBy: 'robot' });
    expect(receipt.state).toBe('PUBLISHED');
  });
});
