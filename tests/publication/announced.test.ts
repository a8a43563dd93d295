import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { today } from '../support/exchange.ts';
import { citizen, officerOf } from '../support/viewers.ts';
import { csvOf, identitySecret } from '../ingest/support.ts';
import { runIngest } from '../../src/ingest/run.ts';
import { approveBatch } from '../../src/publication/review.ts';
import { openDispute, settleDispute } from '../../src/publication/disputes.ts';
import { at, owner, penalties, publicationExchange, type PublicationExchange } from './support.ts';

let exchange: PublicationExchange;
beforeAll(async () => void (exchange = await publicationExchange()));
afterAll(() => exchange.close());

const code = '91350100M000100Y43';
const changes = () =>
  exchange.rows(
    'select kind, version, previous_version, codes, fields, batch_id, department from changes order by seq',
  );

describe('what is published', () => {
  test('is announced once each, under its open credit codes', async () => {
    await exchange.publish(
      { CF_WSH: '甲' },
      { CF_WSH: '乙', CF_XDR_LB: '个体工商户', CF_XDR_SHXYM: '' },
    );
    const told = await changes();
    expect(
      told.map(({ kind, version, fields, department }) => [kind, version, fields, department]),
    ).toEqual([
      ['PUBLISHED', 1, [], '11230500001755309F'],
      ['PUBLISHED', 1, [], '11230500001755309F'],
    ]);
    expect(told.map(({ codes }) => codes).sort()).toEqual([[], [code]]);
  });

  test('is announced as corrected, with the fields that differ and no others', async () => {
    await exchange.publish({ CF_WSH: '甲', CF_SY: '更正', CF_NR_FK: '0.3', CF_FRDB: '李小红' });
    expect((await changes()).at(-1)).toMatchObject({
      ...{ kind: 'CORRECTED', version: 2, previous_version: 1 },
      fields: expect.arrayContaining(['facts', 'fineAmount', 'legalRepresentative']),
    });
    const { changedFields, before, after } = (await exchange.events()).at(-1)!;
    expect([...changedFields].sort()).toEqual(['facts', 'fineAmount']);
    expect([before, after]).toMatchObject([null, { facts: '更正', fineAmount: '3000.00' }]);
    expect((await exchange.events(owner)).at(-1)!.before).toMatchObject({
      ...{ facts: '测试事实', legalRepresentative: '王小明' },
    });
  });

  test('is withdrawn, with the rule, where its correction may not be public', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '丙', 执法领域: '市场监管' })) as [string];
    const batch = await exchange.submit({ CF_WSH: '丙', 执法领域: '市场监管', CF_CFLB: '警告' });
    expect(await exchange.approve(batch)).toMatchObject({ published: 0, corrected: 1 });
    expect((await exchange.events()).at(-1)).toMatchObject({
      ...{ kind: 'WITHDRAWN', cause: 'ERROR', id, after: null },
      basis: expect.stringContaining('仅受到警告'),
    });
    const reading = 'query ($id: ID!) { penaltyDecision(id: $id) { documentNumber } }';
    expect((await exchange.ask(reading, citizen, { id })).data).toEqual({ penaltyDecision: null });
  });

  test('and its announcement are kept together or not at all', async () => {
    const before = await changes();
    const batch = await exchange.submit({ CF_WSH: '丁' });
    await exchange.rows('alter table audit_entries rename to audit_entries_away');
    await expect(exchange.approve(batch)).rejects.toThrow('audit_entries');
    await exchange.rows('alter table audit_entries_away rename to audit_entries');
    expect(await changes()).toEqual(before);
    expect(await exchange.row('丁')).toMatchObject({ _status: 'SUBMITTED' });
    await exchange.approve(batch);
    expect((await changes()).length).toBe(before.length + 1);
  });
});

describe('a corrected annual report (企业信息公示暂行条例 第十二条)', () => {
  const keeper = officerOf('market-regulation');
  const report = async (said: Record<string, string>) => {
    const source = csvOf([
      {
        统一社会信用代码: code,
        报告年度: '2025',
        企业名称: '测试有限公司',
        报送日期: '2026-05-01',
        ...said,
      },
    ]);
    const { batch } = await runIngest(
      {
        ...{ catalogue: 'enterprise-annual-reports', department: 'market-regulation' },
        ...{ submittedBy: 'clerk', source },
      },
      { ...exchange, at: today, identitySecret },
    );
    return approveBatch(exchange, { batch: batch!, officer: 'reviewer', at: today });
  };
  const query = `{ enterpriseAnnualReports { nodes { version phone totalAssets
    versions { version phone totalAssets withheld { coordinate reason } versions { version } } } } }`;
  const first = async (viewer = citizen) =>
    at((await exchange.ask(query, viewer)).data, 'enterpriseAnnualReports', 'nodes', 0) as Record<
      string,
      unknown
    >;

  test('shows everybody what stood there before, under the rights of now', async () => {
    await report({ 联系电话: '1', 资产总额: '100' });
    await report({ 联系电话: '2', 资产总额: '200' });
    expect(await first()).toMatchObject({
      ...{ version: 2, phone: '2', totalAssets: expect.stringMatching(/^200/) },
      versions: [
        { version: 1, phone: '1', totalAssets: expect.stringMatching(/^100/), versions: [] },
      ],
    });
    await report({ 联系电话: '3', 资产总额: '企业选择不公示' });
    const now = await first();
    expect(now).toMatchObject({
      ...{ version: 3, totalAssets: null },
      versions: [
        { version: 2, totalAssets: null, versions: [{ version: 1 }] },
        { version: 1, totalAssets: null },
      ],
    });
    expect(at(now, 'versions', 0, 'withheld')).toContainEqual({
      ...{ coordinate: 'EnterpriseAnnualReport.totalAssets', reason: 'SUBJECT_CHOICE' },
    });
    expect((await first(keeper))['versions']).toMatchObject([
      { version: 2, totalAssets: expect.stringMatching(/^200/) },
      { version: 1, totalAssets: expect.stringMatching(/^100/) },
    ]);
  });

  test('other catalogues show their owner alone what stood there before', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '戊', CF_SY: '一' })) as [string];
    await exchange.publish({ CF_WSH: '戊', CF_SY: '二' });
    const reading =
      'query ($id: ID!) { penaltyDecision(id: $id) { facts versions { facts version } } }';
    const versions = async (viewer = citizen) =>
      at((await exchange.ask(reading, viewer, { id })).data, 'penaltyDecision', 'versions');
    expect(await versions()).toEqual([]);
    expect(await versions(officerOf('finance'))).toEqual([]);
    expect(await versions(owner)).toEqual([{ facts: '一', version: 1 }]);
  });
});

describe('a dispute', () => {
  test('marks the record for everybody until it is settled', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '己' })) as [string];
    const marked = async () =>
      at(
        (
          await exchange.ask(
            'query ($id: ID!) { penaltyDecision(id: $id) { disputed } }',
            citizen,
            { id },
          )
        ).data,
        'penaltyDecision',
        'disputed',
      );
    const open = 'mutation ($id: ID!) { openDispute(record: $id) { id } }';
    expect(await marked()).toBe(false);
    expect((await exchange.ask(open, officerOf('finance'), { id })).errors).toMatchObject([
      { code: 'PUBLICATION_RECORD_UNKNOWN' },
    ]);
    const { data } = await exchange.ask(open, owner, { id });
    const again = await exchange.ask(open, owner, { id });
    expect(again.data).toEqual(data);
    expect(await marked()).toBe(true);
    const settle = 'mutation ($id: ID!) { settleDispute(id: $id, outcome: "属实") { outcome } }';
    const dispute = { id: at(data, 'openDispute', 'id') };
    expect((await exchange.ask(settle, officerOf('finance'), dispute)).errors).toMatchObject([
      { code: 'PUBLICATION_DISPUTE_UNKNOWN' },
    ]);
    expect((await exchange.ask(settle, owner, dispute)).data).toEqual({
      settleDispute: { outcome: '属实' },
    });
    expect(await marked()).toBe(false);
  });

  test('is told by the feed, which says whether there is one now', async () => {
    const [id] = (await exchange.publish({ CF_WSH: '辛' })) as [string];
    const record = { catalogue: penalties, id: (await exchange.row('辛'))['id'] as string };
    const acting = { officer: '王', at: today };
    const told = async () =>
      (await exchange.events())
        .filter((event) => event.id === id)
        .map(({ kind, disputed, after }) => [kind, disputed, after?.['documentNumber']]);
    const { id: dispute } = await openDispute(exchange, { record, ...acting });
    expect(await told()).toEqual([
      ['PUBLISHED', true, '辛'],
      ['DISPUTED', true, '辛'],
    ]);
    await settleDispute(exchange, { id: dispute, outcome: '不属实', ...acting });
    expect(await told()).toEqual([
      ['PUBLISHED', false, '辛'],
      ['DISPUTED', false, '辛'],
      ['SETTLED', false, '辛'],
    ]);
    expect(JSON.stringify(await exchange.events())).not.toContain('不属实');
  });

  test('of what is not public is told to nobody', async () => {
    await exchange.submit({ CF_WSH: '壬' });
    const record = { catalogue: penalties, id: (await exchange.row('壬'))['id'] as string };
    const before = await exchange.events(owner);
    const { id } = await openDispute(exchange, { record, officer: '王', at: today });
    await settleDispute(exchange, { id, outcome: '属实', officer: '王', at: today });
    expect(await exchange.events(owner)).toEqual(before);
  });
});
