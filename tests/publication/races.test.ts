import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { executeWithdrawal, withdrawRecord } from '../../src/publication/withdraw.ts';
import { showBatch } from '../../src/publication/batches.ts';
import { runIngest } from '../../src/ingest/run.ts';
import { verifyChain } from '../../src/audit/verify.ts';
import { identitySecret } from '../ingest/support.ts';
import { signingKey, today } from '../support/exchange.ts';
import { citizen } from '../support/viewers.ts';
import {
  at,
  department,
  penalties,
  publicationExchange,
  type PublicationExchange,
} from './support.ts';

let exchange: PublicationExchange;
beforeAll(async () => void (exchange = await publicationExchange()));
afterAll(() => exchange.close());

const uuid = async (number: string) => (await exchange.row(number))['id'] as string;
const ended = (settled: PromiseSettledResult<unknown>[]) =>
  settled.map(({ status }) => status).sort();
const changesOf = async (number: string) =>
  (
    await exchange.rows('select kind from changes where record_id = $1 order by seq', [
      await uuid(number),
    ])
  ).map(({ kind }) => kind);
const withdraw = async (number: string) =>
  withdrawRecord(exchange, {
    record: { catalogue: penalties, id: await uuid(number) },
    ...{ cause: 'ANNULLED', reason: '撤销', officer: '王', at: today },
  });

describe('at the same moment (L49)', () => {
  test.each([1, 2, 3, 4, 5])('eight approvals of one batch publish it once: %i', async (n) => {
    const number = `批${n}`;
    const batch = await exchange.submit({ CF_WSH: number });
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => exchange.approve(batch, { officer: `reviewer ${i}` })),
    );
    expect(ended(all).filter((status) => status === 'fulfilled')).toHaveLength(1);
    expect(await changesOf(number)).toEqual(['PUBLISHED']);
    expect(await exchange.rows('select from reviews where batch_id = $1', [batch])).toHaveLength(1);
  });

  test.each([1, 2, 3, 4, 5])('an approval and a file that changes its content: %i', async (n) => {
    const number = `改${n}`;
    const batch = await exchange.submit({ CF_WSH: number, CF_SY: '旧' });
    const { contentHash } = await showBatch(exchange.db.pool, batch);
    const [approval, sent] = await Promise.allSettled([
      exchange.approve(batch, { contentHash }),
      exchange.deliver([{ CF_WSH: number, CF_SY: '新' }]),
    ]);
    expect(sent.status).toBe('fulfilled');
    const row = await exchange.row(number);
    // Either it was published as reviewed and the new content waits, or the review came too late.
    if (approval.status === 'fulfilled') {
      expect(row).toMatchObject({ _status: 'PUBLISHED', facts: '旧' });
    } else {
      expect(approval.reason).toMatchObject({ code: 'PUBLICATION_CONTENT_CHANGED' });
      expect(row).toMatchObject({ _status: 'SUBMITTED', facts: '新' });
    }
  });

  test.each([1, 2, 3, 4, 5])('a withdrawal and the approval of a correction: %i', async (n) => {
    const number = `撤${n}`;
    await exchange.publish({ CF_WSH: number });
    const batch = await exchange.submit({ CF_WSH: number, CF_SY: '更正' });
    const [down] = await Promise.allSettled([withdraw(number), exchange.approve(batch)]);
    expect(down.status).toBe('fulfilled');
    expect(await exchange.row(number)).toMatchObject({ _status: 'WITHDRAWN' });
    expect((await changesOf(number)).at(-1)).toBe('WITHDRAWN');
  });

  test('five withdrawals of one record take it down once, as do five executions', async () => {
    await exchange.publish({ CF_WSH: '五' }, { CF_WSH: '六' });
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => withdraw('五')));
    expect(ended(all)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'rejected']);
    const record = { catalogue: penalties, id: await uuid('六') };
    const order = { cause: 'ERROR', reason: '误', officer: '王', at: today, later: true };
    const { id } = await withdrawRecord(exchange, { record, ...order });
    const executing = Array.from({ length: 5 }, () =>
      executeWithdrawal(exchange, { id, officer: '李', at: today }),
    );
    expect(
      ended(await Promise.allSettled(executing)).filter((one) => one === 'fulfilled'),
    ).toHaveLength(1);
    expect(await changesOf('五')).toEqual(['PUBLISHED', 'WITHDRAWN']);
    expect(await changesOf('六')).toEqual(['PUBLISHED', 'WITHDRAWN']);
  });

  test('one record is reviewed apart once, also beside its batch', async () => {
    const batch = await exchange.submit({ CF_WSH: '分' }, { CF_WSH: '分二' });
    const record = { catalogue: penalties, id: await uuid('分') };
    await Promise.allSettled([
      exchange.approve(batch),
      exchange.approve('', { batch: undefined, record }),
      exchange.approve('', { batch: undefined, record, officer: 'another' }),
    ]);
    await exchange.approve(batch).catch(() => undefined);
    expect([await changesOf('分'), await changesOf('分二')]).toEqual([
      ['PUBLISHED'],
      ['PUBLISHED'],
    ]);
  });

  test('the audit chain holds after all of it', async () => {
    expect(await verifyChain(exchange.db, signingKey)).toMatchObject({ faults: [] });
  });
});

describe('what a sender says of the platform’s own fields (L51)', () => {
  const claims = {
    ...{ _status: 'PUBLISHED', status: 'PUBLISHED', _owner: 'finance', owner: 'finance' },
    ...{ _published_at: '2020-01-01T00:00:00Z', publishedAt: '2020-01-01T00:00:00Z', _version: 9 },
    ...{
      version: 9,
      _submitter: 'finance',
      id: '00000000-0000-4000-8000-000000000001',
      dueOn: '2099-01-01',
    },
    ...{
      _due_on: '2099-01-01',
      _removed: '{}',
      _reserved: '{}',
      _batch: null,
      _hash: 'x',
      constructor: 'x',
    },
    ...{ disputed: true, versions: [], _chosen: ['facts'] },
  };
  const record = {
    ...{
      documentNumber: '服',
      partyName: '甲公司',
      partyKind: 'LEGAL_PERSON',
      violationType: '违法',
    },
    ...{
      partyCode: '91350100M000100Y43',
      facts: '事实',
      legalBasis: '依据',
      penaltyKinds: ['FINE'],
    },
    ...{
      penaltyContent: '罚款',
      fineAmount: '1',
      decidedOn: '2026-11-20',
      validUntil: '2099-12-31',
    },
    ...{ authorityName: '局', authorityCode: department, sourceName: '局', sourceCode: department },
  };

  test.each([
    ['JSON', (text: string) => `[${text}]`],
    ['NDJSON', (text: string) => `${text}\n`],
  ])('is ignored in %s, prototypes included', async (format, write) => {
    const said = { ...record, documentNumber: `服${format}`, ...claims };
    const text = JSON.stringify(said).replace(
      /}$/,
      ',"__proto__":{"_status":"PUBLISHED","remarks":"x"}}',
    );
    const receipt = await runIngest(
      {
        ...{ catalogue: penalties, department, submittedBy: 'clerk', format: format.toLowerCase() },
        source: Buffer.from(write(text)),
      },
      { ...exchange, at: today, identitySecret },
    );
    expect(receipt).toMatchObject({ state: 'SUBMITTED', created: 1 });
    expect(await exchange.row(`服${format}`)).toMatchObject({
      ...{ _status: 'SUBMITTED', _owner: department, _submitter: department, _version: 1 },
      ...{ _published_at: null, _removed: null, _reserved: null, _batch: receipt.batch },
      ...{ _due_on: '2026-12-01', _chosen: [], remarks: null },
    });
    expect(({} as Record<string, unknown>)['_status']).toBeUndefined();
    const { data } = await exchange.ask(
      '{ penaltyDecisions(filter: { documentNumber: { startsWith: "服" } }) { totalCount } }',
      citizen,
    );
    expect(at(data, 'penaltyDecisions', 'totalCount')).toBe(0);
  });

  test('is no part of any input of GraphQL', async () => {
    const { errors } = await exchange.ask(
      'mutation { ingest(input: { catalogue: "penalty-decisions", content: "[]", state: "APPROVED" }) { batch } }',
    );
    expect(errors[0]!.message).toContain('not defined');
  });
});
