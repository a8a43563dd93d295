import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listBatches, showBatch } from '../../src/publication/batches.ts';
import { approveBatch, refuseBatch } from '../../src/publication/review.ts';
import { csvOf, ingestExchange, penalty, today, type IngestExchange } from '../ingest/support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const department = '11230500001755309F';
const sendPenalties = async (...changes: object[]) => {
  const source = csvOf(changes.map((change) => penalty(change as never)));
  return (await exchange.send({ catalogue: 'penalty-decisions', department, source })).batch!;
};
const approve = (batch: string, more: object = {}) =>
  approveBatch(exchange, { batch, officer: 'reviewer', at: today, ...more });
const record = async (number: string) =>
  (await exchange.rows('select * from penalty_decisions where document_number = $1', [number]))[0]!;

describe('approving', () => {
  test('publishes, with the end of publication and the deadline', async () => {
    const batch = await sendPenalties({ CF_WSH: '甲', CF_GSJZQ: '2023-05-03' });
    expect(await record('甲')).toMatchObject({
      _status: 'SUBMITTED',
      _published_at: null,
      _due_on: '2020-05-13',
    });
    expect(await approve(batch)).toEqual({
      batch,
      catalogue: 'penalty-decisions',
      state: 'APPROVED',
      published: 1,
      corrected: 0,
      unpublished: [],
      pastPeriod: 1,
    });
    expect(await record('甲')).toMatchObject({
      _status: 'PUBLISHED',
      _published_at: expect.stringContaining('2026-11-22'),
      _published_until: '2023-05-03',
    });
  });

  test('is not for whoever sent the batch, nor for nobody', async () => {
    const batch = await sendPenalties({ CF_WSH: '乙' });
    await expect(approve(batch, { officer: 'clerk' })).rejects.toMatchObject({
      code: 'PUBLICATION_SAME_OFFICER',
    });
    await expect(approve(batch, { officer: ' ' })).rejects.toMatchObject({
      code: 'PUBLICATION_OFFICER_MISSING',
    });
    expect(await record('乙')).toMatchObject({ _status: 'SUBMITTED' });
  });

  test('happens once, also when two do it at the same moment', async () => {
    const batch = await sendPenalties({ CF_WSH: '丙' });
    const both = await Promise.allSettled([approve(batch), approve(batch, { officer: 'another' })]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(approve(batch)).rejects.toMatchObject({ code: 'PUBLICATION_BATCH_REVIEWED' });
  });

  test('is bound to the content that was submitted', async () => {
    const batch = await sendPenalties({ CF_WSH: '丁' });
    await expect(approve(batch, { contentHash: 'seen before' })).rejects.toMatchObject({
      code: 'PUBLICATION_CONTENT_CHANGED',
    });
    await exchange.rows(
      `update penalty_decisions set _hash = 'other' where document_number = '丁'`,
    );
    await expect(approve(batch)).rejects.toMatchObject({ code: 'PUBLICATION_CONTENT_CHANGED' });
  });

  test('never publishes a natural person, nor a warning alone of market regulation, and says why', async () => {
    const person = {
      CF_XDR_LB: '自然人',
      CF_XDR_MC: '李建国',
      CF_XDR_SHXYM: '',
      CF_XDR_ZJLX: '身份证',
      CF_XDR_ZJHM: '11010519491231002X',
      CF_SY: '李建国无照经营',
    };
    const source = csvOf([{ ...penalty({ CF_WSH: '戊' }), ...person }]);
    const { batch } = await exchange.send({ catalogue: 'penalty-decisions', department, source });
    expect(await approve(batch!)).toMatchObject({
      published: 0,
      unpublished: [{ reason: 'PERSONAL_PRIVACY', records: 1 }],
    });
    const row = await record('戊');
    expect(row).toMatchObject({
      _status: 'REFUSED',
      party_name__shown: '李××',
      facts__shown: '李××无照经营',
      _published_at: null,
    });
    expect(JSON.stringify([row['_text'], row['_grams']])).not.toContain('建国');
  });

  test.each(['nothing', '00000000-0000-4000-8000-000000000000'])(
    'of an unknown batch is refused: %s',
    async (batch) => {
      await expect(approve(batch)).rejects.toMatchObject({ code: 'PUBLICATION_BATCH_UNKNOWN' });
      await expect(showBatch(exchange.db.pool, batch)).rejects.toMatchObject({
        code: 'PUBLICATION_BATCH_UNKNOWN',
      });
    },
  );
});

describe('a correction', () => {
  test('waits beside what is published, then takes its place; both are kept', async () => {
    await approve(await sendPenalties({ CF_WSH: '己', CF_SY: '旧' }));
    const second = await sendPenalties({ CF_WSH: '己', CF_SY: '新' });
    expect(await record('己')).toMatchObject({ facts: '旧', _status: 'PUBLISHED', _version: 1 });
    expect(await sendPenalties({ CF_WSH: '己', CF_SY: '新' })).toBeNull();

    expect(await approve(second)).toMatchObject({ published: 1, corrected: 1 });
    const now = await record('己');
    expect(now).toMatchObject({
      facts: '新',
      facts__shown: '新',
      fine_amount: '2000.00',
      _status: 'PUBLISHED',
      _version: 2,
      _batch: second,
    });
    const versions = await exchange.rows(
      'select state, version, content from record_versions where record_id = $1',
      [now['id']],
    );
    expect(versions).toMatchObject([{ state: 'PAST', version: 1, content: { facts: '旧' } }]);
  });

  test('gives way to a later one of the same record, whose batch is reviewed instead', async () => {
    await approve(await sendPenalties({ CF_WSH: '庚', CF_SY: '一' }));
    const second = await sendPenalties({ CF_WSH: '庚', CF_SY: '二' });
    const third = await sendPenalties({ CF_WSH: '庚', CF_SY: '三' });
    expect(await approve(second)).toMatchObject({ published: 0 });
    expect(await record('庚')).toMatchObject({ facts: '一' });
    await approve(third);
    expect(await record('庚')).toMatchObject({ facts: '三' });
  });

  test('of what was not published yet is written in its place, and belongs to the later batch', async () => {
    const first = await sendPenalties({ CF_WSH: '辛', CF_SY: '一' }, { CF_WSH: '辛二' });
    const second = await sendPenalties({ CF_WSH: '辛', CF_SY: '二' });
    expect(await approve(first)).toMatchObject({ published: 1 });
    expect(await record('辛')).toMatchObject({ facts: '二', _status: 'SUBMITTED', _batch: second });
  });
});

describe('refusing', () => {
  test('needs a reason; what is published stays', async () => {
    await approve(await sendPenalties({ CF_WSH: '壬', CF_SY: '一' }));
    const batch = await sendPenalties({ CF_WSH: '壬', CF_SY: '二' }, { CF_WSH: '壬二' });
    const review = { batch, officer: 'reviewer', at: today };
    expect(() => refuseBatch(exchange, { ...review, reason: '' })).toThrow('needs its reason');
    expect(
      await refuseBatch(exchange, {
        ...review,
        reason: '含有内部信息',
        basis: '政府信息公开条例 第十六条',
      }),
    ).toMatchObject({ refused: 2 });
    expect(await record('壬')).toMatchObject({ facts: '一', _status: 'PUBLISHED' });
    expect(await record('壬二')).toMatchObject({ _status: 'REFUSED' });
    expect(await showBatch(exchange.db.pool, batch)).toMatchObject({
      state: 'REFUSED',
      reason: '含有内部信息',
      reviewedBy: 'reviewer',
    });
    expect(
      (await listBatches(exchange.db.pool, { state: 'REFUSED' })).map((one) => one.id),
    ).toEqual([batch]);
  });
});
