import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ingestExchange, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => {
  exchange = await ingestExchange();
  await exchange.db.pool.query(
    `insert into catalogue_writers (department, catalogue) values ('first', 'budget-documents'), ('second', 'budget-documents')`,
  );
  await exchange.db.pool.query(
    `insert into departments (id, _owner, _submitter, _status, _hash, _submitted_at, code, name)
      select gen_random_uuid(), 'platform', 'platform', 'PUBLISHED', 'x', now(), code, code
      from unnest(array['first', 'second']) as code`,
  );
});
afterAll(() => exchange.close());

const send = (department: string, title: string, dryRun = false) =>
  exchange.send({
    ...{ catalogue: 'budget-documents', department, dryRun, fileName: 'x.json' },
    source: Buffer.from(
      JSON.stringify([
        {
          ...{ documentNumber: 'first-2026-预算', departmentCode: department, year: '2026' },
          ...{ departmentName: '某局', stage: '预算', approvedOn: '2026-05-15', title },
        },
      ]),
    ),
  });

const stored = async () => exchange.rows('select _owner, _submitter, title from budget_documents');

describe('a key that another department uses', () => {
  test('is refused, and nothing of the record is changed or told', async () => {
    expect(await send('first', '甲')).toMatchObject({ created: 1, rejected: 0 });
    const receipt = await send('second', '乙');
    expect(receipt).toMatchObject({ created: 0, corrected: 0, rejected: 1 });
    expect(receipt.issues.map(({ code }) => code)).toEqual(['INGEST_KEY_OF_ANOTHER_DEPARTMENT']);
    expect(JSON.stringify(receipt.issues)).not.toMatch(/first|甲/);
    expect(await stored()).toEqual([{ _owner: 'first', _submitter: 'first', title: '甲' }]);
  });

  test('is told alike by a dry run, and its own department corrects it', async () => {
    expect(await send('second', '乙', true)).toMatchObject({ created: 0, rejected: 1 });
    expect(await send('first', '丙')).toMatchObject({ corrected: 1, rejected: 0 });
    expect(await stored()).toEqual([{ _owner: 'first', _submitter: 'first', title: '丙' }]);
  });
});
