import { describe, expect, test } from '@jest/globals';
import type { Field } from '../../../src/catalogue/model.ts';
import { readCreditCode, readRegionCode } from '../../../src/ingest/cells/codes.ts';
import { readDate, readDateTime } from '../../../src/ingest/cells/dates.ts';
import { readBoolean, readDecimal, readInt, readMoney } from '../../../src/ingest/cells/numbers.ts';
import { readCell } from '../../../src/ingest/cells/read-cell.ts';
import { normaliseDocumentNumber } from '../../../src/ingest/cells/texts.ts';

const meaning = ({ value, findings }: ReturnType<typeof readInt>) =>
  value ?? findings?.[0]?.code ?? null;

test.each([
  ['2022-05-03', '2022-05-03'],
  ['2022/5/3', '2022-05-03'],
  ['20220503', '2022-05-03'],
  ['2022年5月3日', '2022-05-03'],
  ['２０２２．５．３', '2022-05-03'],
  ['2022-05-03 00:00:00', '2022-05-03'],
  ['长期', '2099-12-31'],
  ['2099/12/31', '2099-12-31'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', 'INGEST_DATE_IMPOSSIBLE'],
  ['2022-13-40', 'INGEST_DATE_IMPOSSIBLE'],
  ['44684', 'INGEST_DATE_UNREADABLE'],
  ['May 3', 'INGEST_DATE_UNREADABLE'],
])('the date %s is %s', (text, expected) => {
  expect(meaning(readDate(text, false))).toBe(expected);
});

// What reads a number backtracks: with so many digits it would be busy for minutes.
test.each([
  'Money',
  'Decimal',
  'Int',
  'Date',
  'DateTime',
  'CreditCode',
  'RegionCode',
  'Boolean',
  'Enum',
])('a value of type %s that is too long is refused before it is read', (type) => {
  const field = { type, list: false, column: {} } as unknown as Field;
  const reading = { field, serialDates: false, otherTexts: () => [] };
  for (const text of [`${'1'.repeat(200_000)}x`, `2022${' T'.repeat(100_000)}x`])
    expect(meaning(readCell(text, reading))).toBe('INGEST_TEXT_TOO_LONG');
});

test('a serial date of a spreadsheet is a date there only', () => {
  expect(readDate('44684', true).value).toBe('2022-05-03');
});

test.each([
  ['2022-05-03 09:00:00', '2022-05-03T01:00:00.000Z'],
  ['2022-05-03T09:00:00Z', '2022-05-03T09:00:00.000Z'],
  ['2022-05-03', '2022-05-02T16:00:00.000Z'],
])('the instant %s is %s', (text, expected) => {
  expect(readDateTime(text, false).value).toBe(expected);
});

describe('amounts', () => {
  test.each([
    ['0.00675', '万元', '67.50'],
    ['3.472365', '万元', '34723.65'],
    ['0.000015', '万元', '0.15'],
    ['16.28', '万元', '162800.00'],
    ['1,234.5', '元', '1234.50'],
    ['￥300元', '万元', '300.00'],
    ['2万元', '元', '20000.00'],
    ['-5', '元', '-5.00'],
    ['.5', '元', '0.50'],
    ['0.0000001', '万元', 'INGEST_MONEY_TOO_PRECISE'],
    ['1e5', '元', 'INGEST_NUMBER_UNREADABLE'],
    ['99999999999999999999', '元', 'INGEST_NUMBER_TOO_LARGE'],
  ])('%s in %s is %s yuan', (text, unit, expected) => {
    expect(meaning(readMoney(text, unit))).toBe(expected);
  });

  test('a printed amount may be off by half a unit of its last decimal, of two decimals at least of 万元', () => {
    expect(readMoney('2082.85', '万元').roundedBy).toBe(50);
    expect(readMoney('45', '万元').roundedBy).toBe(50);
    expect(readMoney('0.00675', '万元').roundedBy).toBeCloseTo(0.05);
    expect(readMoney('45', '元').roundedBy).toBe(0.5);
  });
});

test.each([
  [readInt, '2024年', 2024],
  [readInt, '1,000', 1000],
  [readInt, '3.0', 3],
  [readInt, '3.5', 'INGEST_NUMBER_NOT_WHOLE'],
  [readInt, '99999999999', 'INGEST_NUMBER_TOO_LARGE'],
  [readDecimal, '12345678901234567890.123', '12345678901234567890.123'],
  [readBoolean, '是', true],
  [readBoolean, '0', false],
  [readBoolean, 'maybe', 'INGEST_YES_OR_NO'],
  [readCreditCode, '９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'],
  [readCreditCode, '91350100m000100y43', '91350100M000100Y43'],
  [readCreditCode, '00000000000000000X', 'INGEST_CODE_PLACEHOLDER'],
  [readRegionCode, '440300000000', '440300'],
  [readRegionCode, '44', 'INGEST_REGION_CODE_WRONG'],
])('%p reads %s as %s', (read, text, expected) => {
  expect(meaning(read(text))).toBe(expected);
});

test.each([
  ['市场【2019】1号', '市场〔2019〕1号'],
  ['市场[2019]1号', '市场〔2019〕1号'],
  ['市场（２０１９） 1号', '市场〔2019〕1号'],
  ['市场﹝2019﹞1号', '市场〔2019〕1号'],
  ['双环许可2019', '双环许可2019'],
  ['（市场）1号', '（市场）1号'],
])('the document number %s is kept as %s', (text, expected) => {
  expect(normaliseDocumentNumber(text)).toBe(expected);
});
