import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { Catalogue, Field } from '../../src/catalogue/model.ts';
import { formats, type Format } from '../../src/exports/request.ts';
import { runIngest } from '../../src/ingest/run.ts';
import { approveBatch } from '../../src/publication/review.ts';
import { testDatabase } from '../support/database.ts';
import type { Database } from '../../src/base/database.ts';
import { synthetic } from '../support/made-up-records.ts';
import { officerOf } from '../support/viewers.ts';
import { exported, now, ways, type Headers } from './support.ts';

let db: Database;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const catalogues = loadCatalogues('schema');
const every = catalogues.all.map((catalogue) => [catalogue.code, catalogue] as const);

const send = (catalogue: Catalogue, source: Buffer, fileName: string) =>
  runIngest(
    {
      ...{ catalogue: catalogue.code, department: catalogue.owner, submittedBy: 'clerk' },
      ...{ source, fileName },
    },
    { db, catalogues, at: now, identitySecret: 'a secret of the tests' },
  );

// Everything that a file format, a spreadsheet or a reader of lists could take for something else.
const awkward = [
  '=1+1',
  '+86 10 1234',
  '-5',
  '@cmd',
  "'=1+1",
  "''@x",
  '＝1＋1',
  'a "quoted" text, with commas; and 分号；',
  'two\nlines',
  'two\r\nlines',
  '\\. backslash \\n \\u0041 $1 ?',
  '[not a list',
  '["a list"]',
  '无',
  '企业',
  'x'.repeat(5000),
  '𠮷 😀 \u2028',
];

const isPlain = ({ type, column, name, mask, list }: Field) =>
  type === 'String' &&
  !list &&
  !column.codes &&
  !mask &&
  !/代码|编码|文号|文书号/.test(column.title + name);

/** Made-up records, half of them with awkward texts, amounts and lists. */
function objects(catalogue: Catalogue): Record<string, unknown>[] {
  return [0, 1, 2].map((variant) => {
    const { values } = synthetic(catalogues, catalogue, variant);
    const record: Record<string, unknown> = {};
    let next = variant * 5;
    for (const field of catalogue.fields) {
      const value = values[field.name];
      const key = catalogue.key.includes(field.name);
      if (field.type === 'Money') record[field.name] = `${String(value)}元`;
      else if (variant > 0 && !key && isPlain(field))
        record[field.name] = awkward[next++ % awkward.length];
      else if (variant > 0 && field.list && field.type === 'String')
        record[field.name] = ['a;b', 'c|d', '=e', 'f'].slice(variant);
      else record[field.name] = value;
    }
    return record;
  });
}

describe.each(every)('%s', (_code, catalogue) => {
  const viewer = officerOf(catalogue.owner);
  const sentBack = async (format: Format, headers: Headers) => {
    const file = await exported({ db, catalogues }, catalogue.code, { format, headers, viewer });
    return send(catalogue, file.bytes, file.fileName);
  };

  test('is taken', async () => {
    const lines = objects(catalogue)
      .map((one) => JSON.stringify(one))
      .join('\n');
    const receipt = await send(catalogue, Buffer.from(lines), 'sent.ndjson');
    expect(receipt).toMatchObject({ state: 'SUBMITTED', created: 3, rejected: 0, issues: [] });
  });

  test.each(ways)(
    'comes back unchanged as %s with %s headers before it is reviewed',
    async (format, headers) => {
      expect(await sentBack(format, headers)).toMatchObject({
        state: 'UNCHANGED',
        same: 3,
        rejected: 0,
        issues: [],
      });
    },
  );

  test.each(formats)('and as %s once it is published', async (format) => {
    const { rows } = await db.pool.query<{ id: string }>(
      `select distinct _batch as id from ${catalogue.table} where _status = 'SUBMITTED'`,
    );
    for (const { id } of rows)
      await approveBatch({ db, catalogues }, { batch: id, officer: 'reviewer', at: now });
    expect(await sentBack(format, 'title')).toMatchObject({
      state: 'UNCHANGED',
      same: 3,
      rejected: 0,
    });
  });
});
