import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { csvOf, ingestExchange, penalty, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const department = '11230500001755309F';
const send = (source: Buffer, fileName = 'penalties.csv') =>
  exchange.send({ catalogue: 'penalty-decisions', department, source, fileName });

test('the rejected rows come back with what is wrong; corrected, the same file is taken', async () => {
  const wrong = {
    CF_WSH: '二',
    CF_JDRQ: '2022-13-40',
    CF_SY: '=HYPERLINK("x")',
    BZ: '多行\n"备注"',
  };
  const receipt = await send(csvOf([penalty(), penalty(wrong)]));
  expect(receipt).toMatchObject({ state: 'SUBMITTED', created: 1, rejected: 1 });
  const { name, content } = receipt.errorFile!;
  expect(name).toBe('penalties.errors.csv');
  expect(content.startsWith('\uFEFFCF_XDR_MC,')).toBe(true);
  expect(content).toContain(`"'=HYPERLINK(""x"")"`);
  expect(content).toContain('CF_JDRQ：日历上没有这一天 / There is no such day');

  const again = await send(Buffer.from(content.replace('2022-13-40', '2022-12-30')), name);
  expect(again).toMatchObject({ state: 'SUBMITTED', rows: 1, created: 1, rejected: 0 });
  const [row] = await exchange.rows(
    `select facts, remarks from penalty_decisions where document_number = '二'`,
  );
  expect(row).toEqual({ facts: '=HYPERLINK("x")', remarks: '多行\n"备注"' });
});

test('no finding, note or stored batch repeats a value of the record', async () => {
  const canaries = {
    CF_XDR_MC: 'CANARY-PARTY',
    CF_FRDB: 'CANARY-NAME',
    CF_FR_ZJHM: 'CANARY-ID',
    CF_XDR_SHXYM: 'CANARYCODE',
    CF_CFLB: 'CANARY-KIND',
    CF_NR_FK: 'CANARY-AMOUNT',
    CF_JDRQ: 'CANARY-DATE',
    CF_YXQ: '2022-13-40',
    CF_CFJGDM: 'CANARY-AUTHORITY',
    CF_XDR_LB: 'CANARY-LB',
    BZ: 'CANARY-REMARKS',
  };
  const receipt = await send(csvOf([penalty({ CF_WSH: '三' }), penalty(canaries)]));
  expect(receipt).toMatchObject({ created: 1, rejected: 1 });
  expect(receipt.issues.length).toBeGreaterThan(6);
  const { errorFile, ...told } = receipt;
  const stored = await exchange.rows('select issues::text, file_name from batches');
  expect(JSON.stringify([told, stored])).not.toMatch(/CANARY|2022-13-40/);
  const column = errorFile!.content.trimEnd().split('\r\n')[1]!.split('CANARY-REMARKS,')[1];
  expect(column).not.toMatch(/CANARY|2022-13-40/);
});
