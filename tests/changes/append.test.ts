import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { transaction, type Database } from '../../src/base/database.ts';
import { appendChanges, appendChangesFrom, type NewChange } from '../../src/changes/append.ts';
import { testDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('delete from changes; delete from change_counter'));

const at = new Date('2026-11-22T04:00:00.123Z');

const published = (version = 1): NewChange => ({
  ...{ at, kind: 'PUBLISHED', catalogue: 'penalty-decisions', department: 'credit-office' },
  ...{ recordId: randomUUID(), version, codes: ['91230501MA1B3N0001'], fields: [] },
});

const stored = async () =>
  (await db.pool.query<{ seq: string; version: number }>('select * from changes order by seq'))
    .rows;

test('keeps everything that is said of a change', async () => {
  const change: NewChange = {
    ...published(3),
    ...{ kind: 'WITHDRAWN', cause: 'ANNULLED', previousVersion: 2, fields: ['facts', 'remarks'] },
    ...{ reason: '复议撤销', basis: '行政处罚法 第四十八条', batchId: randomUUID(), codes: [] },
    ...{ grantId: randomUUID(), audience: ['key:a', 'department:b'] },
  };
  await transaction(db, (client) => appendChanges(client, [change]));
  expect(await stored()).toEqual([
    {
      ...{ seq: '1', at: at.toISOString(), kind: 'WITHDRAWN', cause: 'ANNULLED', version: 3 },
      ...{ catalogue: change.catalogue, department: change.department, record_id: change.recordId },
      ...{ previous_version: 2, codes: [], fields: ['facts', 'remarks'], batch_id: change.batchId },
      ...{ reason: '复议撤销', basis: '行政处罚法 第四十八条', grant_id: change.grantId },
      audience: change.audience,
    },
  ]);
});

test('numbers a batch in the order in which it is told', async () => {
  await transaction(db, (client) => appendChanges(client, [published(7)]));
  const told = await transaction(db, (client) =>
    appendChangesFrom(client, {
      text: `select $1::timestamptz as at, 'PUBLISHED' as kind, null::text as cause, 'departments' as catalogue,
          'd' as department, gen_random_uuid() as record_id, n::int as version, null::int as previous_version,
          '{}'::text[] as codes, '{}'::text[] as fields, null::text as reason, null::text as basis,
          null::uuid as batch_id from generate_series(1, 500) n order by n desc`,
      values: [at],
    }),
  );
  expect(told).toBe(500);
  const versions = Array.from({ length: 500 }, (_, i) => 500 - i);
  expect((await stored()).map(({ version }) => version)).toEqual([7, ...versions]);
  expect((await stored()).at(-1)).toMatchObject({ seq: '501' });
});

test('a batch without changes takes no number', async () => {
  const none = `select at, kind, cause, catalogue, department, record_id, version, previous_version, codes, fields,
    reason, basis, batch_id from changes where false`;
  const told = await transaction(db, (client) =>
    appendChangesFrom(client, { text: none, values: [] }),
  );
  await transaction(db, (client) => appendChanges(client, []));
  await transaction(db, (client) => appendChanges(client, [published()]));
  expect([told, (await stored()).map(({ seq }) => seq)]).toEqual([0, ['1']]);
});

test('eight writers, some of whom roll back, number without gaps and in commit order', async () => {
  const kept: number[] = [];
  const write = async (writer: number) => {
    for (let round = 0; round < 25; round += 1) {
      const version = writer * 1000 + round;
      const changes = Array.from({ length: 1 + (round % 3) }, () => published(version));
      const task = transaction(db, async (client) => {
        await appendChanges(client, changes);
        await new Promise((resolve) => setTimeout(resolve, round % 4));
        if ((writer + round) % 5 === 0) throw new Error('taken back');
      });
      await task.then(
        () => kept.push(...changes.map(() => version)),
        (error: Error) => expect(error.message).toBe('taken back'),
      );
    }
  };
  // Whoever reads meanwhile never sees a number before all that precede it.
  let writing = true;
  const read = async () => {
    while (writing) {
      const seqs = (await stored()).map(({ seq }) => Number(seq));
      expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    }
  };
  const writers = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(write));
  await Promise.all([writers.finally(() => (writing = false)), read()]);
  const rows = await stored();
  expect(rows.map(({ seq }) => Number(seq))).toEqual(kept.map((_, i) => i + 1));
  expect(rows.map(({ version }) => version).sort()).toEqual([...kept].sort());
});
