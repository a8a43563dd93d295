import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Request } from '../../src/ingest/intake.ts';
import type { Receipt } from '../../src/ingest/receipt.ts';
import { ingestExchange, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const send = (
  catalogue: string,
  file: string,
  more: Omit<Partial<Request>, 'catalogue' | 'source'> & { department: string },
): Promise<Receipt> =>
  exchange.send({
    catalogue,
    source: `prisma/sample/${file}`,
    ...more,
  });

describe('the penalties of Shenzhen, 2022', () => {
  const shenzhen = { department: 'shenzhen-market-regulation', mapping: 'shenzhen-market-2022' };

  test('all 26 rows are taken without an issue, 23 and 23b as two records', async () => {
    const receipt = await send('penalty-decisions', 'shenzhen-penalties-2022.csv', shenzhen);
    expect(receipt).toMatchObject({
      state: 'SUBMITTED',
      rows: 26,
      created: 26,
      rejected: 0,
      issues: [],
    });
    const rows = await exchange.rows(
      `select document_number, fine_amount, confiscated_amount, decided_on, penalty_kinds, _due_on, _status, _owner
       from penalty_decisions where source_row in ('2', '23', '23b') order by source_row`,
    );
    expect(rows).toMatchObject([
      {
        document_number: '无文号·shenzhen-market-regulation·20220516·2',
        fine_amount: '67.50',
        confiscated_amount: '5.00',
        decided_on: '2022-05-16',
        penalty_kinds: ['FINE', 'CONFISCATE_ILLEGAL_INCOME'],
        _due_on: '2022-05-25',
        _status: 'SUBMITTED',
        _owner: 'shenzhen-market-regulation',
      },
      { fine_amount: '800.00' },
      { fine_amount: '800.00' },
    ]);
  });

  test('sent again it changes nothing, and makes no batch', async () => {
    const receipt = await send('penalty-decisions', 'shenzhen-penalties-2022.csv', shenzhen);
    expect(receipt).toMatchObject({
      state: 'UNCHANGED',
      same: 26,
      created: 0,
      corrected: 0,
      batch: null,
    });
  });
});

describe('the columns of 2018', () => {
  const columns = JSON.parse(
    `{"permit":${readFileSync('prisma/sample/licence-2018-columns.json', 'utf8')},"penalty":${readFileSync('prisma/sample/penalty-2018-columns.json', 'utf8')}}`,
  ) as object;
  const named = Buffer.from(JSON.stringify({ note: 'two records', ...columns }));

  test('the penalty is found in a file of both kinds; its number gets 〔〕, its name comes from COMP_NAME', async () => {
    const receipt = await exchange.send({
      catalogue: 'penalty-decisions',
      department: '11230500001755309F',
      source: named,
    });
    expect(receipt).toMatchObject({ state: 'SUBMITTED', rows: 1, created: 1, issues: [] });
    const [row] = await exchange.rows(
      `select * from penalty_decisions where document_number = '市场〔2019〕1号'`,
    );
    expect(row).toMatchObject({
      party_name: '双鸭山智慧城市运营有限公司',
      fine_amount: '2000.00',
      party_kind: 'LEGAL_PERSON',
    });
  });

  test('the licence is, too: placeholder codes become the sender, or nothing', async () => {
    const receipt = await exchange.send({
      catalogue: 'licence-decisions',
      department: 'shuangyashan',
      source: named,
    });
    expect(receipt).toMatchObject({ state: 'SUBMITTED', rows: 1, created: 1, rejected: 0 });
    const codes = receipt.issues.map((issue) => [issue.severity, issue.code]);
    expect(codes).toContainEqual(['WARNING', 'INGEST_OWNER_FILLED']);
    const [row] = await exchange.rows(
      'select authority_code, source_code, validity, validity_code, validity_edition, _owner from licence_decisions',
    );
    expect(row).toEqual({
      authority_code: 'shuangyashan',
      source_code: null,
      validity: 'VALID',
      validity_code: '1',
      validity_edition: '2018',
      _owner: 'shuangyashan',
    });
  });
});

describe('the final accounts of Putuo, 2024', () => {
  test('both departments of the one file are taken from the keeper, their sums checked', async () => {
    const receipt = await send('budget-lines', 'putuo-2024-expenditure-by-function.csv', {
      department: 'finance',
      mapping: 'putuo-final-account-2024',
    });
    expect(receipt).toMatchObject({ state: 'SUBMITTED', rejected: 0, created: receipt.rows });
    expect([...new Set(receipt.issues.map((issue) => issue.code))]).toEqual([
      'INGEST_TABLE_INCOMPLETE',
    ]);
    const owners = await exchange.rows('select distinct _owner from budget_lines order by 1');
    expect(owners).toEqual([
      { _owner: 'shanghai-putuo-planning' },
      { _owner: 'shanghai-putuo-social-work' },
    ]);
  });

  test('a table that leans on another of its document may be sent alone afterwards', async () => {
    const [header, ...lines] = readFileSync(
      'prisma/sample/putuo-2024-expenditure-by-function.csv',
      'utf8',
    ).split('\n');
    const second = lines.filter((line) => line.includes('一般公共预算财政拨款支出决算表'));
    const receipt = await exchange.send({
      catalogue: 'budget-lines',
      department: 'finance',
      mapping: 'putuo-final-account-2024',
      source: Buffer.from([header, ...second].join('\n')),
    });
    expect(receipt).toMatchObject({ state: 'UNCHANGED', rows: 4, rejected: 0 });
  });

  test('basic expenditure by economic class adds up within the rounding of its cells', async () => {
    const receipt = await send('budget-lines', 'putuo-2024-basic-by-economic.csv', {
      department: 'shanghai-putuo-finance',
      mapping: 'putuo-basic-by-economic-2024',
    });
    expect(receipt).toMatchObject({ state: 'SUBMITTED', rejected: 0, issues: [] });
  });
});
