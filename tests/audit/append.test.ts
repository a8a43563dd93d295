import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openDatabase, transaction, type Database } from '../../src/base/database.ts';
import { appendBehind, appendEntries } from '../../src/audit/append.ts';
import { appendTogether } from '../../src/audit/together.ts';
import { genesis, hashOf, type Entry, type NewEntry } from '../../src/audit/entry.ts';
import { testDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('delete from audit_entries'));

const entry = (said: Partial<NewEntry> = {}): NewEntry => ({
  at: new Date('2026-11-22T04:00:00.127Z'),
  actor: 'key:officer',
  action: 'BATCH_APPROVED',
  subject: 'batch:1',
  detail: { records: 3 },
  ...said,
});

const append = (...entries: NewEntry[]) =>
  transaction(db, (client) => appendEntries(client, entries));

async function stored(): Promise<Entry[]> {
  const { rows } = await db.pool.query('select * from audit_entries order by seq');
  return rows.map((row) => ({ ...row, seq: BigInt(row.seq), at: new Date(row.at) }));
}

function broken(entries: readonly Entry[]): Entry[] {
  return entries.filter((one, i) => {
    const before = entries[i - 1];
    const follows = one.seq === BigInt(i + 1) && one.previous === (before?.hash ?? genesis);
    return !follows || one.hash !== hashOf(one);
  });
}

test('each entry stands on the hash of the one before', async () => {
  await append(entry(), entry({ subject: 'batch:2' }));
  await append(entry({ subject: 'batch:3' }));
  const entries = await stored();
  expect(entries.map(({ subject }) => subject)).toEqual(['batch:1', 'batch:2', 'batch:3']);
  expect(broken(entries)).toEqual([]);
});

test.each([
  ['members in an order of their own', { z: 1, a: { y: [1, { c: 2, b: null }], x: '' } }],
  ['members that are undefined', { a: undefined, b: [undefined, 1] }],
  ['numbers as jsonb writes them', { a: 1e21, b: -0, c: 0.1, d: 1e-7, e: 9007199254740993 }],
  [
    'characters that the database cannot hold',
    { a: 'x\0y', b: '\ud83d', c: '😀 中文 "quoted" \\' },
  ],
  ['dates', { at: new Date('2026-01-01T00:00:00.999Z') }],
])('an entry with %s reads back as it was hashed', async (_case, detail) => {
  const said = entry({ detail, actor: 'a\0b', subject: "x\udc00'; drop table audit_entries" });
  await append(said);
  for (let i = 0; i < 2; i += 1) await appendTogether(db, said);
  expect(await stored()).toHaveLength(3);
  expect(broken(await stored())).toEqual([]);
});

test.each(['x\0', 'x\ud800', '\udbffx', '\udc00', 'x\udfff', '\\u0000 \\ud800 as written'])(
  'an entry whose only odd characters are in %j reads back as it was hashed',
  async (text) => {
    await append(entry({ detail: { text } }));
    const [kept] = await stored();
    expect(broken([kept!])).toEqual([]);
    expect(kept!.detail['text']).toBe(text.replace(/[\0\ud800-\udfff]/g, '\ufffd'));
  },
);

test('an entry of a transaction that is taken back leaves no trace', async () => {
  await append(entry());
  const failing = transaction(db, async (client) => {
    await appendEntries(client, [entry({ subject: 'lost' })]);
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  await append(entry({ subject: 'batch:2' }));
  const entries = await stored();
  expect(entries.map(({ subject }) => subject)).toEqual(['batch:1', 'batch:2']);
  expect(broken(entries)).toEqual([]);
});

test('eight writers, some of whom roll back, write one unbroken chain', async () => {
  let kept = 0;
  const write = async (writer: number) => {
    for (let round = 0; round < 25; round += 1) {
      const task = transaction(db, async (client) => {
        await appendEntries(client, [entry(), entry({ subject: `${writer}:${round}` })]);
        await new Promise((resolve) => setTimeout(resolve, round % 4));
        if ((writer + round) % 5 === 0) throw new Error('taken back');
      });
      await task.then(
        () => (kept += 2),
        () => undefined,
      );
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(write));
  const entries = await stored();
  expect(entries).toHaveLength(kept);
  expect(broken(entries)).toEqual([]);
});

test('entries that arrive while the chain is written share the next transaction', async () => {
  const twenty = Array.from({ length: 20 }, (_, i) => entry({ subject: `read:${i}` }));
  await Promise.all(twenty.map((one) => appendTogether(db, one)));
  const entries = await stored();
  expect(entries.map(({ subject }) => subject)).toEqual(twenty.map(({ subject }) => subject));
  expect(broken(entries)).toEqual([]);
  const { rows } = await db.pool.query('select distinct xmin from audit_entries');
  expect(rows.length).toBe(1);
  await appendTogether(db, entry({ subject: 'read:20' }));
  expect(broken(await stored())).toEqual([]);
});

test('entries are put behind the end that they were hashed on, and behind no other', async () => {
  await append(entry());
  const [first] = await stored();
  const second = await appendBehind(first!, db.pool, [entry({ subject: 'read:1' })]);
  expect(second).toMatchObject({ seq: 2n, hash: (await stored())[1]!.hash });
  expect(await appendBehind(first!, db.pool, [entry({ subject: 'read:2' })])).toBeUndefined();
  const entries = await stored();
  expect(entries.map(({ subject }) => subject)).toEqual(['batch:1', 'read:1']);
  expect(broken(entries)).toEqual([]);
});

test('entries that waited for a transaction to write are not put behind what it wrote', async () => {
  await append(entry());
  const [first] = await stored();
  let waiting: Promise<unknown> | undefined;
  await transaction(db, async (client) => {
    await appendEntries(client, [entry({ subject: 'batch:2' })]);
    const two = [entry({ subject: 'read:1' }), entry({ subject: 'read:2' })];
    waiting = appendBehind(first!, db.pool, two);
    await untilSomebodyWaits();
  });
  expect(await waiting).toBeUndefined();
  expect((await stored()).map(({ subject }) => subject)).toEqual(['batch:1', 'batch:2']);
});

/** Until a statement waits for the lock on the chain. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await db.pool.query(
      `select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`,
    );
    if (rows.length > 0) return;
  }
}

test('several servers and transactions that write in turns write one unbroken chain', async () => {
  const other = await openDatabase(db.url);
  try {
    const write = async (writer: number) => {
      for (let round = 0; round < 20; round += 1) {
        const said = entry({ subject: `${writer}:${round}` });
        await [
          () => appendTogether(db, said),
          () => appendTogether(other, said),
          () => append(said),
        ][(writer + round) % 3]!();
      }
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map(write));
  } finally {
    await other.close();
  }
  const entries = await stored();
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(120);
  expect(broken(entries)).toEqual([]);
});

test('what could not be written is told to all that waited for it, and to nobody after them', async () => {
  await db.pool.query('alter table audit_entries rename to audit_entries_away');
  const both = ['read:1', 'read:2'].map((subject) => appendTogether(db, entry({ subject })));
  const told = await Promise.allSettled(both);
  await db.pool.query('alter table audit_entries_away rename to audit_entries');
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await appendTogether(db, entry({ subject: 'read:3' }));
  expect((await stored()).map(({ subject }) => subject)).toEqual(['read:3']);
});
