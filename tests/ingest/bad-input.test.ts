import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { csvOf, ingestExchange, licence, penalty, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const department = '11230500001755309F';
const send = (source: Buffer | Readable | string, more: object = {}) =>
  exchange.send({ catalogue: 'penalty-decisions', department, source, ...more });

describe('a file that cannot be taken is refused with its code', () => {
  test.each<[string, string, () => Buffer, object?]>([
    ['an empty file', 'INGEST_FILE_EMPTY', () => Buffer.from('')],
    [
      'a header without rows',
      'INGEST_FILE_EMPTY',
      () => csvOf([penalty()]).subarray(0, csvOf([penalty()]).indexOf('\n')),
    ],
    ['an empty JSON list', 'INGEST_FILE_EMPTY', () => Buffer.from('[]')],
    ['a wrong header', 'INGEST_HEADER_WRONG', () => Buffer.from('a,b,c\n1,2,3\n')],
    [
      'a header that lacks a required column',
      'INGEST_HEADER_WRONG',
      () => csvOf([penalty({ CF_YJ: undefined })]),
    ],
    [
      'the same column twice',
      'INGEST_HEADER_REPEATED',
      () => Buffer.from(String(csvOf([penalty()])).replace('BZ', 'CF_SY')),
    ],
    ['a file of another catalogue', 'INGEST_FILE_OF_ANOTHER_CATALOGUE', () => csvOf([licence()])],
    [
      'JSON of another catalogue',
      'INGEST_FILE_OF_ANOTHER_CATALOGUE',
      () => Buffer.from('[{"assets": 1, "资产总额": 2, "报告年度": 2020}]'),
    ],
    ['broken JSON', 'INGEST_FILE_BROKEN', () => Buffer.from('[{"CF_WSH": ')],
    [
      'an unclosed quote',
      'INGEST_FILE_BROKEN',
      () => Buffer.from(`${String(csvOf([penalty()]))}"open,1,2\n`),
    ],
    [
      'UTF-8 with a broken character',
      'INGEST_WRONG_ENCODING',
      () => Buffer.concat([csvOf([penalty()]), Buffer.from([0xe4, 0xb8]), Buffer.from(',x\n')]),
    ],
    [
      'UTF-16',
      'INGEST_WRONG_ENCODING',
      () => Buffer.from(`\uFEFF${String(csvOf([penalty()]))}`, 'utf16le'),
    ],
    [
      'something that is no text',
      'INGEST_WRONG_ENCODING',
      () => Buffer.from([1, 2, 255, 254, 0, 10, 255]),
    ],
    ['an old .xls', 'INGEST_FORMAT_UNKNOWN', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['an unknown format', 'INGEST_FORMAT_UNKNOWN', () => csvOf([penalty()]), { format: 'pdf' }],
    [
      'an unknown mapping',
      'INGEST_MAPPING_UNKNOWN',
      () => csvOf([penalty()]),
      { mapping: 'nobody' },
    ],
    [
      "another catalogue's mapping",
      'INGEST_MAPPING_WRONG',
      () => csvOf([penalty()]),
      { mapping: 'putuo-final-account-2024' },
    ],
    [
      'an unknown catalogue',
      'INGEST_CATALOGUE_UNKNOWN',
      () => csvOf([penalty()]),
      { catalogue: 'nothing' },
    ],
    [
      'an unknown department',
      'INGEST_DEPARTMENT_UNKNOWN',
      () => csvOf([penalty()]),
      { department: 'nobody' },
    ],
    [
      'a department without the right to write',
      'INGEST_DEPARTMENT_MAY_NOT_WRITE',
      () => csvOf([penalty()]),
      { department: 'shuangyashan' },
    ],
    [
      'a file that is too large',
      'INGEST_FILE_TOO_LARGE',
      () => csvOf([penalty()]),
      { largest: 10 },
    ],
    ['a workbook cut off', 'INGEST_FILE_BROKEN', () => Buffer.from('PK\x03\x04 and then nothing')],
  ])('%s: %s', async (_what, code, file, more = {}) => {
    await expect(send(file(), more)).rejects.toMatchObject({ name: 'Refusal', code });
  });

  test('a path that leads nowhere', async () => {
    await expect(send('/nowhere/file.csv')).rejects.toMatchObject({
      code: 'INGEST_FILE_NOT_FOUND',
    });
  });

  test('200 MB as a stream are counted, not held', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const endless = Readable.from(
      (function* () {
        for (let i = 0; i < 200; i += 1) yield megabyte;
      })(),
    );
    await expect(send(endless)).rejects.toMatchObject({ code: 'INGEST_FILE_TOO_LARGE' });
  });

  test('a workbook that is cut off half way', async () => {
    const whole = await workbook([Object.keys(penalty()), Object.values(penalty())]);
    await expect(send(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'INGEST_FILE_BROKEN',
    });
  });

  test('nothing is left behind', async () => {
    const [left] = await exchange.rows(`select (select count(*) from penalty_decisions) as records,
      (select count(*) from batches where catalogue = 'penalty-decisions') as batches`);
    expect(left).toEqual({ records: '0', batches: '0' });
  });
});

describe('a row that cannot be taken comes back with what is wrong', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a day that does not exist', { CF_JDRQ: '2022-13-40' }, 'INGEST_DATE_IMPOSSIBLE'],
    ['29 February of a common year', { CF_JDRQ: '2022年2月29日' }, 'INGEST_DATE_IMPOSSIBLE'],
    ['a date that is none', { CF_JDRQ: 'yesterday' }, 'INGEST_DATE_UNREADABLE'],
    ['an amount that is none', { CF_NR_FK: 'many' }, 'INGEST_NUMBER_UNREADABLE'],
    ['an amount finer than 分', { CF_NR_FK: '0.0000001' }, 'INGEST_MONEY_TOO_PRECISE'],
    [
      'a credit code with a wrong check',
      { CF_XDR_SHXYM: '91350200M000000510' },
      'INGEST_CREDIT_CODE_WRONG',
    ],
    [
      'a credit code that passes only mod 31',
      { CF_XDR_SHXYM: '123456789012345678' },
      'INGEST_CREDIT_CODE_WRONG',
    ],
    ['a kind that is not in the list', { CF_CFLB: '罚款;打手心' }, 'INGEST_VALUE_NOT_IN_LIST'],
    ['a fine without an amount', { CF_NR_FK: '' }, 'INGEST_VALUE_MISSING'],
    ['a required value left out', { CF_SY: '' }, 'INGEST_VALUE_MISSING'],
    [
      'a record of another department',
      { CF_CFJGDM: '11110000MB0000000X' },
      'INGEST_CREDIT_CODE_WRONG',
    ],
    [
      'a record of another registered department',
      { CF_CFJGDM: 'shuangyashan' },
      'INGEST_RECORD_OF_ANOTHER_DEPARTMENT',
    ],
  ])('%s', async (_what, change, code) => {
    const receipt = await send(csvOf([penalty(change), penalty({ CF_WSH: '另一〔2020〕1号' })]), {
      dryRun: true,
    });
    expect(receipt).toMatchObject({ rows: 2, rejected: 1, state: 'CHECKED' });
    expect(receipt.issues.filter((issue) => issue.severity === 'ERROR')).toEqual([
      expect.objectContaining({ line: 2, code, column: Object.keys(change)[0] }),
    ]);
  });

  test('a key that stands twice in one file, with another content: the later row comes back', async () => {
    const receipt = await send(csvOf([penalty(), penalty({ CF_SY: '别的事实' }), penalty()]), {
      dryRun: true,
    });
    expect(receipt).toMatchObject({ rows: 3, created: 1, rejected: 1, warnings: 1 });
    expect(receipt.issues.map(({ line, code, en }) => [line, code, en.includes('line 2')])).toEqual(
      [
        [3, 'INGEST_KEY_REPEATED', true],
        [4, 'INGEST_ROW_REPEATED', true],
      ],
    );
  });

  test('a separator that stands unquoted', async () => {
    const [header, row] = String(csvOf([penalty()])).split('\n');
    const receipt = await send(Buffer.from(`${header}\n${row},more\n`), { dryRun: true });
    expect(receipt.issues).toEqual([
      expect.objectContaining({ code: 'INGEST_ROW_TOO_LONG', line: 2 }),
    ]);
  });

  test('a formula, with the address of its cell', async () => {
    const file = await workbook([
      Object.keys(penalty()),
      Object.values(penalty({ CF_SY: { formula: 'A1' } as never })),
    ]);
    const receipt = await send(file, { dryRun: true });
    expect(receipt.issues).toEqual([
      expect.objectContaining({ code: 'INGEST_FORMULA', column: 'CF_SY', line: 2 }),
    ]);
    expect(receipt.issues[0]!.en).toMatch(/\([A-Z]+2\)/);
  });

  test('with --atomic nothing is kept, and no batch is made', async () => {
    const receipt = await send(csvOf([penalty(), penalty({ CF_WSH: '二', CF_JDRQ: 'x' })]), {
      atomic: true,
    });
    expect(receipt).toMatchObject({ state: 'REFUSED', batch: null, created: 0, rejected: 1 });
    expect(await exchange.rows('select 1 from penalty_decisions')).toEqual([]);
  });

  test('an amount that the text contradicts is doubtful only', async () => {
    const receipt = await send(csvOf([penalty({ CF_NR: '罚款300元' })]), { dryRun: true });
    expect(receipt).toMatchObject({ rejected: 0, warnings: 1 });
    expect(receipt.issues).toEqual([
      expect.objectContaining({ code: 'INGEST_AMOUNT_CONTRADICTED', column: 'CF_NR_FK' }),
    ]);
  });
});

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Sheet1').addRows(rows as never[]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('GB18030 reads as UTF-8 does', async () => {
  const receipt = await send(iconv.encode(String(csvOf([penalty()])), 'gb18030'), { dryRun: true });
  expect(receipt).toMatchObject({ rows: 1, created: 1, rejected: 0 });
});
