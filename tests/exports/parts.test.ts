import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { xlsxFile } from '../../src/exports/xlsx.ts';
import type { Part } from '../../src/query/extract.ts';
import { planSeen } from '../../src/query/plan/seen.ts';
import { citizen } from '../support/viewers.ts';
import { exported, opened } from './support.ts';

const count = 12_345;

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await testExchange();
  await exchange.db.pool.query(
    `insert into penalty_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, document_number,
       party_name, party_kind, authority_code, decided_on, valid_until, legal_basis)
     select md5(n::text)::uuid, 'a', 'a', 'PUBLISHED', 'test', now(), n::text, '测试企业', 'LEGAL_PERSON', 'a',
       date '2026-01-01' + n % 7, case when n % 3 > 0 then date '2027-01-01' + n % 11 end, '依据,' || n || E'\\n"' || n || '"'
     from generate_series(1, $1::int) n`,
    [count],
  );
}, 60_000);
afterAll(() => exchange.close());

type Asked = NonNullable<Parameters<typeof opened>[2]>;
const lines = async (asked: Asked) => {
  const file = await exported(exchange, 'penalty-decisions', { format: 'ndjson', ...asked });
  const records = file.text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { ...file, records, numbers: records.map((one) => one['行政处罚决定书文号'] as string) };
};

const orders = [
  ['the usual order', undefined, 5000],
  ['its ids', [{ field: 'ID', direction: 'ASC' }], 5000],
  // Such orders find a place by reading from the start: their parts are larger.
  ['an order by what can be empty', [{ field: 'VALID_UNTIL', direction: 'DESC' }], undefined],
  [
    'two directions',
    [
      { field: 'DECIDED_ON', direction: 'ASC' },
      { field: 'ID', direction: 'DESC' },
    ],
    undefined,
  ],
] as const;

describe.each(orders)('an export in %s', (_which, orderBy, partSize) => {
  let whole: string[];

  test('holds every record once', async () => {
    whole = (await lines({ orderBy })).numbers;
    expect(new Set(whole).size).toBe(count);
    expect(whole).toHaveLength(count);
  });

  test('is the same in parts, each of which leads to the next', async () => {
    const numbers: string[] = [];
    const sizes: number[] = [];
    let after: string | undefined;
    do {
      const part = await lines({ orderBy, first: 5500, after });
      numbers.push(...part.numbers);
      sizes.push(part.numbers.length);
      after = part.next;
    } while (after !== undefined);
    expect(sizes).toEqual([5500, 5500, 1345]);
    expect(numbers).toEqual(whole);
  });

  test('that broke off goes on after the last cursor that its lines carry', async () => {
    const { records } = await lines({ orderBy, cursors: true });
    const at = records.findIndex((one) => one['_cursor'] !== undefined);
    expect(at).toBe(partSize === undefined ? -1 : partSize - 1);
    if (partSize === undefined) return;
    const rest = await lines({ orderBy, after: records[at]['_cursor'] });
    expect(rest.numbers).toEqual(whole.slice(partSize));
  });
});

test('the last part has no next one, also where it is full', async () => {
  expect((await lines({ first: count })).next).toBeUndefined();
  expect((await lines({ first: count - 1 })).next).toBeDefined();
});

test('CSV holds as many, each on a line that ends as it should', async () => {
  const csv = await exported(exchange, 'penalty-decisions', {});
  expect(csv.text.match(/\r\n/g)).toHaveLength(count + 1);
  expect(csv.text.match(/[^\r]\n/g)).toHaveLength(count); // those inside cells
});

test('a cursor of another question or reader is refused', async () => {
  const { next } = await lines({ first: 10 });
  for (const other of [
    { after: 'nonsense' },
    { after: next, filter: { decidedOn: { gte: '2026-01-01' } } },
    { after: next, orderBy: [{ field: 'ID', direction: 'ASC' }] as const },
    { after: next, viewer: { kind: 'APP', name: 'app', grants: [] } as const },
    { after: next, status: 'published' as const },
  ])
    await expect(opened(exchange, 'penalty-decisions', other)).rejects.toMatchObject({
      code: 'QUERY_CURSOR_FORGED',
    });
});

test('a reader who gives up ends the statement and its connection', async () => {
  const { body } = await opened(exchange, 'penalty-decisions', { format: 'ndjson' });
  for await (const chunk of body) {
    expect(chunk).toBeDefined();
    break;
  }
  const busy = `select count(*)::int as busy from pg_stat_activity
    where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
  for (let tries = 0; tries < 50; tries += 1) {
    const { rows } = await exchange.db.pool.query(busy);
    if (rows[0].busy === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a statement still runs');
});

test('a reader who waits holds three connections at most, and still gets everything', async () => {
  const { body } = await opened(exchange, 'penalty-decisions', { format: 'ndjson' });
  body.read(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { totalCount, idleCount } = exchange.db.pool;
  expect(totalCount - idleCount).toBeLessThanOrEqual(3);
  expect((await text(body)).match(/\n/g)).toHaveLength(count);
});

test('a workbook waits for a reader who waits, however its library likes to hurry', async () => {
  const { catalogues, db } = exchange;
  const catalogue = catalogues.byCode.get('penalty-decisions')!;
  const asking = {
    viewer: citizen,
    at: new Date(),
    db,
    catalogues,
    cursorKey: Buffer.alloc(32),
    note: () => {},
  };
  const seen = planSeen({ asking, table: { catalogue, alias: 't0' } });
  let pulled = 0;
  async function* parts(): AsyncGenerator<Part> {
    await Promise.resolve();
    for (; pulled < 400; pulled += 1)
      yield { lines: () => Readable.from([manyRows(seen.fields.length)], { objectMode: false }) };
  }
  const request = {
    catalogue,
    format: 'xlsx',
    headers: 'title',
    own: false,
    cursors: false,
  } as const;
  const bytes = xlsxFile(request).write({ seen, parts: parts() });
  await bytes.next();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(pulled).toBeLessThan(40);
  await bytes.return(undefined);
});

const manyRows = (width: number) => {
  const row = JSON.stringify(Array.from({ length: width }, () => `${Math.random()}`));
  return Buffer.from(`${row}\n`.repeat(1000));
};
