import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { csvOf, ingestExchange, penalty, type IngestExchange } from './support.ts';

// A file that came before, and whose rows all stand as it wrote them, is known without being read again.

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const department = '11230500001755309F';
const numbers = ['一号', '二号', '三号'];
const file = csvOf(numbers.map((CF_WSH) => penalty({ CF_WSH, 未知列: 'x' })));
const send = (source: Buffer, dryRun = false) =>
  exchange.send({
    ...{ catalogue: 'penalty-decisions', department, source, dryRun, fileName: 'p.csv' },
  });
const run = (sql: string) => exchange.rows(sql);
const all = { created: 0, corrected: 0, same: 3, rows: 3, rejected: 0, state: 'UNCHANGED' };

beforeEach(async () => {
  await run('truncate penalty_decisions, record_versions, batches cascade');
  expect(await send(file)).toMatchObject({ created: 3, state: 'SUBMITTED' });
});

/** The receipt of the file, which has to be the one that reading it row by row gives. */
async function receipt(dryRun = false) {
  const quick = await send(file, dryRun);
  await run('update batches set file_hash = null');
  expect(quick).toEqual(await send(file, dryRun));
  return quick;
}

test('its receipt is the one that reading it again would give', async () => {
  const found = await receipt();
  expect(found).toMatchObject(all);
  expect(found.notes.join()).toContain('未知列');
});

test('so is that of a dry run, and of one that is published', async () => {
  expect(await receipt(true)).toMatchObject({ ...all, state: 'CHECKED' });
  await run("update penalty_decisions set _status = 'PUBLISHED'");
  expect(await receipt()).toMatchObject(all);
});

test('it makes no batch, and needs no row to be staged', async () => {
  await run("update penalty_decisions set _hash = 'not what reading would find'");
  expect(await send(file)).toMatchObject(all);
  expect(await run('select id from batches')).toHaveLength(1);
});

test.each([
  ['a row was sent again with another content', undefined, { corrected: 1, same: 2 }],
  ['a row is gone', "delete from penalty_decisions where document_number = '二号'", { created: 1 }],
  ['a correction waits', "update penalty_decisions set _status = 'PUBLISHED'", { same: 2 }],
])('it is read anew when %s', async (_what, sql, expected) => {
  if (sql) await run(sql);
  if (!sql || sql.startsWith('update'))
    await send(csvOf([penalty({ CF_WSH: '二号', CF_SY: '另一事实' })]));
  expect(await send(file)).toMatchObject(expected);
});

test('other bytes are another file', async () => {
  expect(await send(csvOf([penalty({ CF_WSH: '四号' })]))).toMatchObject({ created: 1 });
});
