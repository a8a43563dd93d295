import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import { csvOf, ingestExchange, licence, penalty, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const department = '11230500001755309F';
const send = (source: Buffer, more: object = {}) =>
  exchange.send({ catalogue: 'penalty-decisions', department, source, ...more });
const stored = async (number: string) =>
  (await exchange.rows('select * from penalty_decisions where document_number = $1', [number]))[0]!;

test('an amount under the name of the API is in yuan, as the API gives it', async () => {
  const { CF_NR_FK: amount, ...rest } = penalty({ CF_WSH: '元〔2020〕1号' });
  expect(amount).toBe('0.2');
  expect(await send(csvOf([{ ...rest, fineAmount: '2000.00' }]))).toMatchObject({
    created: 1,
    issues: [],
  });
  expect(await stored('元〔2020〕1号')).toMatchObject({ fine_amount: '2000.00' });
});

describe('a column is known by', () => {
  const titles: Record<string, string> = {
    CF_WSH: '行政处罚决定书文号',
    CF_NR_FK: ' 罚款金额(万元) ',
    CF_XDR_SHXYM: '行政相对人代码_1（统一社会信用代码）',
    CF_JDRQ: 'decidedOn',
    CF_CFJG: 'cf_cfjg',
  };
  const renamed = (change: object, names: Record<string, string> = titles) =>
    csvOf([
      Object.fromEntries(
        Object.entries(penalty(change as never)).map(([name, value]) => [
          names[name] ?? name,
          value,
        ]),
      ),
    ]);

  test('its title, its code or its field name, in any width, case or bracket', async () => {
    expect(await send(renamed({ CF_WSH: '列〔2020〕1号' }))).toMatchObject({
      created: 1,
      issues: [],
    });
    expect(await stored('列〔2020〕1号')).toMatchObject({
      fine_amount: '2000.00',
      decided_on: '2020-05-03',
    });
  });

  test('and the unit that its header states counts', async () => {
    const file = renamed(
      { CF_WSH: '列〔2020〕2号', CF_NR_FK: '2,000.5', CF_NR: '罚款2000.5元' },
      { CF_NR_FK: '罚款金额（元）' },
    );
    expect(await send(file)).toMatchObject({ created: 1, issues: [] });
    expect(await stored('列〔2020〕2号')).toMatchObject({ fine_amount: '2000.50' });
  });

  test('columns that nobody asked for are ignored and named', async () => {
    const receipt = await send(
      csvOf([
        penalty({ CHECK_FLAG: '1', RESOURCE_ID: 'x', _status: 'PUBLISHED', __proto__x: '1' }),
      ]),
      { dryRun: true },
    );
    expect(receipt.notes.join()).toContain('CHECK_FLAG, RESOURCE_ID, _status, __proto__x');
  });
});

describe('a workbook', () => {
  test('with a title above its header, real dates and numbers reads as it looks, in any time zone', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('处罚');
    const record: Record<string, unknown> = penalty({
      CF_WSH: '表〔2020〕1号',
      CF_CFLB: '罚款;没收违法所得',
      CF_NR: '罚款2000元，没收违法所得',
    });
    Object.assign(record, {
      CF_JDRQ: new Date('2020-05-03T00:00:00Z'),
      CF_YXQ: 43954,
      CF_NR_FK: 0.1 + 0.1,
      CF_NR_WFFF: 0.30000000000000004,
    });
    sheet.addRow(['行政处罚信息公示表']);
    sheet.addRow(Object.keys(record));
    sheet.addRow(Object.values(record)).getCell(13).numFmt = 'yyyy-mm-dd';
    const receipt = await send(Buffer.from(await book.xlsx.writeBuffer()));
    expect(receipt).toMatchObject({ rows: 1, created: 1, issues: [] });
    expect(await stored('表〔2020〕1号')).toMatchObject({
      decided_on: '2020-05-03',
      valid_until: '2020-05-03',
      fine_amount: '2000.00',
      confiscated_amount: '3000.00',
      penalty_kinds: ['FINE', 'CONFISCATE_ILLEGAL_INCOME'],
    });
  });
});

describe('NDJSON and JSON', () => {
  test('one object a line; numbers, lists and null as they are', async () => {
    const objects = ['行〔2020〕1号', '行〔2020〕2号'].map((number) => ({
      ...penalty({ CF_WSH: number }),
      CF_CFLB: ['罚款'],
      CF_NR_FK: 0.2,
      BZ: null,
    }));
    const file = Buffer.from(objects.map((one) => JSON.stringify(one)).join('\n'));
    expect(await send(file)).toMatchObject({ rows: 2, created: 2, issues: [] });
  });

  test('what JSON could smuggle in is no column of ours', async () => {
    const text = JSON.stringify(penalty({ CF_WSH: '行〔2020〕3号' })).replace(
      '{',
      '{"__proto__":{"_status":"PUBLISHED"},"constructor":"x","_status":"PUBLISHED","id":"1",',
    );
    expect(await send(Buffer.from(text))).toMatchObject({ created: 1 });
    expect(await stored('行〔2020〕3号')).toMatchObject({ _status: 'SUBMITTED' });
  });

  test('a nested object is no value', async () => {
    const receipt = await send(Buffer.from(JSON.stringify([{ ...penalty(), CF_SY: { a: 1 } }])), {
      dryRun: true,
    });
    expect(receipt.issues).toEqual([
      expect.objectContaining({ code: 'INGEST_VALUE_NESTED', column: 'CF_SY' }),
    ]);
  });
});

describe('kinds of penalty', () => {
  let serial = 0;
  test.each([
    ['罚款；警告', '', ['FINE', 'WARNING'], 0],
    ['罚款、警告', '', ['FINE', 'WARNING'], 0],
    ['没收违法所得、没收非法财物', '没收违法所得', ['CONFISCATE_ILLEGAL_INCOME'], 0],
    [
      '没收违法所得、没收非法财物',
      '没收',
      ['CONFISCATE_ILLEGAL_INCOME', 'CONFISCATE_ILLEGAL_PROPERTY'],
      1,
    ],
    ['FINE', '', ['FINE'], 0],
  ])('%s (%s)', async (label, content, kinds, warnings) => {
    const number = `类〔2020〕${(serial += 1)}号`;
    const receipt = await send(
      csvOf([
        penalty({
          CF_WSH: number,
          CF_CFLB: label,
          CF_NR: content || '见决定书',
          CF_NR_WFFF: '0.1',
        }),
      ]),
    );
    expect(receipt).toMatchObject({ created: 1, warnings });
    expect(await stored(number)).toMatchObject({ penalty_kinds: kinds });
  });
});

describe('the template of 2015 is known by its header', () => {
  test('a penalty of an organisation', async () => {
    const file = csvOf([
      {
        CF_WSH: '旧（2015）1号',
        CF_CFMC: '旧案',
        CF_CFLB1: '罚款',
        CF_CFLB2: '警告',
        CF_SY: '事由',
        CF_YJ: '依据',
        CF_XDR_MC: '测试有限公司',
        CF_XDR_SHXYM: '91350100M000100Y43',
        CF_XDR_ZDM: '',
        CF_XDR_GSDJ: '',
        CF_XDR_SWDJ: '',
        CF_XDR_SFZ: '',
        CF_FR: '王小明',
        CF_JG: '罚款100元',
        CF_JDRQ: '2015/06/01',
        CF_XZJG: '双鸭山市公安局',
        CF_ZT: '0',
        DFBM: '230500',
        SJC: '2015/06/02',
        BZ: '',
      },
      {
        CF_WSH: '旧（2015）2号',
        CF_CFMC: '旧案',
        CF_CFLB1: '警告',
        CF_CFLB2: '',
        CF_SY: '事由',
        CF_YJ: '依据',
        CF_XDR_MC: '李建国',
        CF_XDR_SFZ: '11010519491231002X',
        CF_XDR_SHXYM: '',
        CF_JG: '警告',
        CF_JDRQ: '2015/06/01',
        CF_XZJG: '双鸭山市公安局',
        CF_ZT: '0',
      },
    ]);
    const receipt = await send(file);
    expect(receipt).toMatchObject({ created: 2, rejected: 0 });
    expect(receipt.notes.join()).toContain('double-publicity-2015-penalties');
    expect(await stored('旧〔2015〕1号')).toMatchObject({
      penalty_kinds: ['FINE', 'WARNING'],
      party_kind: 'LEGAL_PERSON',
      penalty_content: '罚款100元',
      authority_code: department,
    });
    expect(await stored('旧〔2015〕2号')).toMatchObject({
      party_kind: 'NATURAL_PERSON',
      party_id_type: '身份证',
      party_name__shown: '李××',
    });
  });

  test('a licence, whose codes of state are those of 2015', async () => {
    const file = csvOf([
      {
        XK_WSH: '旧许〔2015〕1号',
        XK_XMMC: '项目',
        XK_SPLB: '普通',
        XK_NR: '内容',
        XK_XDR: '测试有限公司',
        XK_XDR_SHXYM: '91350100M000100Y43',
        XK_FR: '王小明',
        XK_JDRQ: '2015/06/01',
        XK_JZQ: '2099/12/31',
        XK_XZJG: '双鸭山市公安局',
        XK_ZT: '1',
        DFBM: '230500',
        SJC: 'x',
        BZ: '',
      },
    ]);
    expect(await send(file, { catalogue: 'licence-decisions' })).toMatchObject({
      created: 1,
      rejected: 0,
    });
    const [row] = await exchange.rows(
      `select validity, validity_code, validity_edition, valid_until from licence_decisions`,
    );
    expect(row).toEqual({
      validity: 'WITHDRAWN',
      validity_code: '1',
      validity_edition: '2015',
      valid_until: '2099-12-31',
    });
  });
});

test('a licence of another kind keeps what kind it is', async () => {
  const file = csvOf([
    licence({ XK_WSH: '许〔2020〕9号', XK_XKLB: '其他-备案', XK_YXQZI: '长期' }),
  ]);
  expect(await send(file, { catalogue: 'licence-decisions' })).toMatchObject({
    created: 1,
    issues: [],
  });
  const [row] = await exchange.rows(
    `select licence_kind, licence_kind_note, valid_until from licence_decisions where document_number = '许〔2020〕9号'`,
  );
  expect(row).toEqual({
    licence_kind: 'OTHER',
    licence_kind_note: '备案',
    valid_until: '2099-12-31',
  });
});

test('what an enterprise chose not to publish is told apart from nothing and from zero', async () => {
  const file = csvOf([
    {
      统一社会信用代码: '91350100M000100Y43',
      报告年度: '2023年',
      企业名称: '测试有限公司',
      报送日期: '2024-03-01',
      通信地址: '某地',
      邮政编码: '350000',
      联系电话: '0591-1',
      电子邮箱: 'a@b.c',
      存续状态: '开业',
      从业人数: '企业选择不公示',
      资产总额: '0',
      负债总额: '',
    },
  ]);
  const receipt = await send(file, {
    catalogue: 'enterprise-annual-reports',
    department: 'market-regulation',
  });
  expect(receipt).toMatchObject({ created: 1, rejected: 0 });
  const [row] = await exchange.rows(
    'select employees, total_assets, total_liabilities, _chosen, year from enterprise_annual_reports',
  );
  expect(row).toEqual({
    employees: null,
    total_assets: '0.00',
    total_liabilities: null,
    _chosen: ['employees'],
    year: 2023,
  });
});

test('the id of a natural person’s record tells no name without the secret', async () => {
  const person = {
    CF_WSH: '人〔2020〕1号',
    CF_XDR_LB: '自然人',
    CF_XDR_MC: '李建国',
    CF_XDR_SHXYM: '',
    CF_XDR_ZJLX: '身份证',
    CF_XDR_ZJHM: '11010519491231002X',
  };
  await send(csvOf([{ ...penalty(), ...person }]));
  const { recordId } = await import('../../src/ingest/identity.ts');
  const catalogue = exchange.catalogues.byCode.get('penalty-decisions')!;
  const values = {
    documentNumber: '人〔2020〕1号',
    authorityCode: department,
    partyName: '李建国',
    partyKind: 'NATURAL_PERSON',
  };
  const { id } = await stored('人〔2020〕1号');
  expect(recordId(catalogue, values, 'a secret of the tests')).toBe(id);
  expect(recordId(catalogue, values, 'another secret')).not.toBe(id);
});
