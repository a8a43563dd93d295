import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { place, type Placed } from '../support/records.ts';
import { app, citizen, grantOf, holding, officerOf, platform } from '../support/viewers.ts';
import { exported, opened } from './support.ts';

const owner = '11230500001755309F';
const others = 'another-bureau';

const penalty = (documentNumber: string, more: Record<string, unknown> = {}) => ({
  ...{ documentNumber, partyName: '测试有限公司', partyKind: 'LEGAL_PERSON' },
  ...{ partyRegistrationNumber: 'canary-registration', partyTaxNumber: 'canary-tax' },
  ...{ legalRepresentative: 'canary-representative', partyIdNumber: 'canary-identity' },
  ...{ violationType: '=HYPERLINK("x")', facts: 'canary-facts', legalBasis: '甲,"乙"\n丙' },
  ...{ penaltyKinds: ['FINE', 'REVOKE_LICENCE'], penaltyContent: '-5', fineAmount: '-2000.50' },
  ...{ decidedOn: '2026-10-10', validUntil: '2099-12-31', authorityCode: owner },
  ...more,
});

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await testExchange();
  const put = (code: string, fields: Record<string, unknown>, placed: Placed) =>
    place(exchange.db, exchange.catalogues.byCode.get(code)!, { fields, placed });
  const shown = { facts: '[已隐去]', partyName: '测试有限公司' };
  await put('penalty-decisions', penalty('公开'), { owner, shown });
  await put('penalty-decisions', penalty('待审查'), { owner, shown, status: 'SUBMITTED' });
  await put('penalty-decisions', penalty('撤回'), { owner, shown, status: 'WITHDRAWN' });
  await put('penalty-decisions', penalty('到期'), { owner, shown, publishedUntil: '2026-11-21' });
  await put('penalty-decisions', penalty('他人'), { owner: others, shown });
  await put('penalty-decisions', penalty('他人待审查'), {
    owner: others,
    shown,
    status: 'REFUSED',
  });
  const report = { creditCode: '91350100M000100Y43', name: '测试有限公司', year: 2025 };
  await put(
    'enterprise-annual-reports',
    { ...report, totalAssets: '123450.00' },
    { owner: 'market-regulation', chosen: ['totalAssets'] },
  );
});
afterAll(() => exchange.close());

type Asked = NonNullable<Parameters<typeof exported>[2]>;
const penalties = (asked?: Asked) => exported(exchange, 'penalty-decisions', asked);

const objectsOf = (text: string) =>
  parse<Record<string, string>>(text, { columns: true, bom: true });
const numbers = async (asked?: Asked) =>
  objectsOf((await penalties(asked)).text).map((one) => one['行政处罚决定书文号']);

/** What the list of the API shows to the same viewer. */
async function listed(viewer: Viewer): Promise<unknown[]> {
  const { data } = await exchange.ask('{ penaltyDecisions { nodes { documentNumber } } }', viewer);
  const { nodes } = data!['penaltyDecisions'] as unknown as { nodes: { documentNumber: string }[] };
  return nodes.map(({ documentNumber }) => documentNumber);
}

const grantee = holding(platform, grantOf({ fields: ['legalRepresentative'] }));
const viewers: readonly (readonly [string, Viewer])[] = [
  ['a citizen', citizen],
  ['an app', app],
  ['a platform with a grant', grantee],
  ['the owner', officerOf(owner)],
  ['another department', officerOf(others)],
];

describe('an export', () => {
  test.each(viewers)(
    'shows %s the records that the list shows, in its order',
    async (_who, viewer) => {
      expect(await numbers({ viewer })).toEqual(await listed(viewer));
    },
  );

  test('shows the public what is published, in its period', async () => {
    expect((await numbers()).sort()).toEqual(['他人', '公开']);
  });

  test('of status published holds nothing else for its owner, of own nothing of others', async () => {
    const viewer = officerOf(owner);
    expect((await numbers({ viewer, status: 'published' })).sort()).toEqual([
      '他人',
      '公开',
      '到期',
    ]);
    expect((await numbers({ viewer, own: true })).sort()).toEqual(
      ['公开', '到期', '待审查', '撤回'].sort(),
    );
  });

  test('of status all tells the state of each record', async () => {
    const { text } = await penalties({ viewer: officerOf(owner), status: 'all', own: true });
    const states = objectsOf(text).map((one) => [one['行政处罚决定书文号'], one['记录状态']]);
    expect(Object.fromEntries(states)).toEqual({
      ...{ 公开: '已公开', 到期: '已公开', 待审查: '已提交', 撤回: '已撤回' },
    });
  });

  test('of own records is for officers', async () => {
    await expect(opened(exchange, 'penalty-decisions', { own: true })).rejects.toMatchObject({
      code: 'QUERY_OWN_RECORDS_OF_NOBODY',
    });
  });

  test.each(['csv', 'ndjson', 'xlsx'] as const)(
    'as %s carries no value that is withheld, in no part of the file',
    async (format) => {
      const { bytes, fileName, withheld } = await penalties({ format });
      const whole = format === 'xlsx' ? await sheetText(bytes) : bytes.toString();
      expect(whole).toContain('测试有限公司');
      expect(`${whole}${fileName}${withheld.join()}`).not.toContain('canary');
    },
  );

  test('leaves out the columns that are withheld everywhere, and names them with level and reason', async () => {
    const { text, withheld } = await penalties();
    const header = text.slice(1, text.indexOf('\r\n'));
    expect(header).not.toContain('法定代表人');
    expect(header).toContain('违法事实');
    expect(withheld).toContain(
      'PenaltyDecision.legalRepresentative;level=ON_REQUEST;reason=PERSONAL_PRIVACY',
    );
    expect(withheld).toContain('PenaltyDecision.facts;level=OPEN;reason=PERSONAL_PRIVACY;masked');
  });

  test('shows masked renditions to the public and the values to the owner', async () => {
    const facts = async (viewer: Viewer) =>
      new Set(objectsOf((await penalties({ viewer })).text).map((one) => one['违法事实']));
    expect(await facts(citizen)).toEqual(new Set(['[已隐去]']));
    expect(await facts(officerOf(owner))).toEqual(new Set(['canary-facts', '[已隐去]']));
  });

  test('shows a grant’s fields to its holder', async () => {
    const { text } = await penalties({ viewer: grantee });
    expect(objectsOf(text)[0]!['法定代表人']).toBe('canary-representative');
    expect(text).not.toMatch(/canary-(registration|identity|tax|facts)/);
  });

  test('is refused a filter or an order by what is withheld, before anything is read', async () => {
    const refused = { code: 'FIELD_WITHHELD' };
    await expect(penalties({ filter: { legalRepresentative: { eq: 'x' } } })).rejects.toMatchObject(
      refused,
    );
    await expect(
      penalties({ orderBy: [{ field: 'LEGAL_REPRESENTATIVE', direction: 'ASC' }] }),
    ).rejects.toMatchObject(refused);
  });

  test('tells of each record of NDJSON what is withheld', async () => {
    const { text } = await penalties({ format: 'ndjson', viewer: officerOf(owner) });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [own, other] = ['公开', '他人'].map((number) =>
      lines.find((one) => one['行政处罚决定书文号'] === number),
    );
    expect(own).toMatchObject({ 法定代表人: 'canary-representative', withheld: [] });
    expect(other).toMatchObject({ 法定代表人: null });
    expect(other.withheld).toContainEqual({
      coordinate: 'PenaltyDecision.legalRepresentative',
      reason: 'PERSONAL_PRIVACY',
    });
    expect(other.withheld).toContainEqual({
      ...{ coordinate: 'PenaltyDecision.facts', reason: 'PERSONAL_PRIVACY', masked: true },
    });
  });

  test('prints the subject’s choice', async () => {
    const { text } = await exported(exchange, 'enterprise-annual-reports');
    expect(objectsOf(text)[0]!['资产总额']).toBe('企业选择不公示');
    const lines = await exported(exchange, 'enterprise-annual-reports', { format: 'ndjson' });
    expect(JSON.parse(lines.text)).toMatchObject({ 资产总额: '企业选择不公示' });
  });
});

describe('a CSV file', () => {
  test('is UTF-8 with a byte order mark, its lines end with CRLF, its cells are quoted where they must be', async () => {
    const { bytes, text } = await penalties({ filter: { documentNumber: { eq: '公开' } } });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.match(/\r\n/g)).toHaveLength(2);
    expect(text).toContain('"甲,""乙""\n丙"');
  });

  test('holds no text that a spreadsheet would run; amounts stay numbers, in the column’s unit', async () => {
    const [one] = objectsOf((await penalties()).text);
    expect(one).toMatchObject({ 违法行为类型: `'=HYPERLINK("x")`, 处罚内容: `'-5` });
    expect(one!['罚款金额（万元）']).toBe('-0.20005');
  });

  test('names lists by their labels, joined by ;', async () => {
    const [one] = objectsOf((await penalties()).text);
    expect(one).toMatchObject({ 处罚类别: '罚款;吊销许可证件', 处罚决定日期: '2026-10-10' });
    expect(one!['处罚有效期']).toBe('2099-12-31');
  });

  test('is called after its catalogue and day', async () => {
    expect((await penalties()).fileName).toBe('penalty-decisions-2026-11-22.csv');
  });

  test.each([
    ['code', 'CF_WSH'],
    ['name', 'documentNumber'],
  ] as const)('has the headers asked for: %s', async (headers, first) => {
    expect((await penalties({ headers })).text.slice(1)).toMatch(new RegExp(`^${first},`));
  });
});

async function sheetText(bytes: Buffer): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(book.worksheets[0]!.getSheetValues());
}
