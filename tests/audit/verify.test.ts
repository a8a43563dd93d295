import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey } from 'node:crypto';
import { transaction, type Database } from '../../src/base/database.ts';
import { appendEntries } from '../../src/audit/append.ts';
import { checkpoint } from '../../src/audit/checkpoint.ts';
import { readCheckpoints, writeCheckpoint } from '../../src/audit/checkpoint-file.ts';
import { genesis, hashOf, type NewEntry } from '../../src/audit/entry.ts';
import { isSigned } from '../../src/audit/signing.ts';
import { verifyChain } from '../../src/audit/verify.ts';
import { auditCommand } from '../../src/cli/commands/audit.ts';
import { runCommand } from '../cli/run.ts';
import { testDatabase } from '../support/database.ts';
import { signingKey } from '../support/exchange.ts';

let db: Database;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'mulu-audit-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.close();
});
beforeEach(async () => {
  await sql('truncate audit_entries, audit_checkpoints');
  for (let n = 1; n <= 5; n += 1) await append(n);
});

const at = new Date('2026-11-22T04:00:00.127Z');
const sql = (text: string) => db.pool.query(text);

const entry = (n: number): NewEntry => ({
  ...{ at: new Date(at.getTime() + n), actor: 'key:officer', action: 'BATCH_APPROVED' },
  ...{ subject: `batch:${n}`, detail: { records: n } },
});

const append = (...numbers: number[]) =>
  transaction(db, (client) => appendEntries(client, numbers.map(entry)));

const faults = async (file?: string) => {
  const checkpoints = file === undefined ? [] : await readCheckpoints(file);
  const found = await verifyChain(db, signingKey, { checkpoints });
  return found.faults.map(({ kind, seq }) => `${kind} ${seq}`);
};

/** What somebody does who can write the database and knows how hashes are made. */
async function writeAnew(): Promise<void> {
  const { rows } = await sql('select * from audit_entries order by seq');
  let previous = genesis;
  for (const [i, row] of rows.entries()) {
    const seq = BigInt(i + 1);
    const hash = hashOf({ ...row, seq, at: new Date(row.at), previous });
    await db.pool.query(
      'update audit_entries set seq = $2, previous = $3, hash = $4 where seq = $1',
      [row.seq, String(seq), previous, hash],
    );
    previous = hash;
  }
}

test('an untouched chain holds', async () => {
  await checkpoint(db, { signingKey, at });
  await append(6, 7);
  const { rows } = await sql('select hash from audit_entries order by seq desc limit 1');
  expect(await verifyChain(db, signingKey)).toEqual({
    ...{ entries: 7, head: rows[0].hash, checkpoints: 1, faults: [] },
  });
});

const alterations: readonly [string, string, readonly string[]][] = [
  [
    'an altered detail',
    `update audit_entries set detail = '{"records":30}' where seq = 3`,
    ['ALTERED 3'],
  ],
  ['an altered actor', `update audit_entries set actor = 'key:other' where seq = 1`, ['ALTERED 1']],
  [
    'a time moved by a millisecond',
    `update audit_entries set at = at + interval '1 ms' where seq = 2`,
    ['ALTERED 2'],
  ],
  ['a removed entry', 'delete from audit_entries where seq = 3', ['REMOVED 4']],
  ['a removed beginning', 'delete from audit_entries where seq < 3', ['REMOVED 3']],
  [
    'a removed entry with the rest moved up',
    'delete from audit_entries where seq = 3; update audit_entries set seq = seq - 1 where seq > 3',
    ['ALTERED 3', 'OUT_OF_ORDER 3', 'ALTERED 4'],
  ],
  [
    'two entries that changed places',
    `update audit_entries set seq = 99 where seq = 2; update audit_entries set seq = 2 where seq = 3;
     update audit_entries set seq = 3 where seq = 99`,
    ['ALTERED 2', 'OUT_OF_ORDER 2', 'ALTERED 3', 'OUT_OF_ORDER 3', 'OUT_OF_ORDER 4'],
  ],
];

test.each(alterations)('%s is found', async (_case, tampering, expected) => {
  await sql(tampering);
  expect(await faults()).toEqual(expected);
});

describe('a checkpoint', () => {
  const cuts: readonly [string, () => Promise<unknown>, readonly string[]][] = [
    ['the last entry cut off', () => sql('delete from audit_entries where seq = 5'), ['CUT_OFF 5']],
    ['every entry gone', () => sql('delete from audit_entries'), ['CUT_OFF 5']],
    [
      'the chain written anew after an alteration',
      () => sql(`update audit_entries set actor = 'nobody' where seq = 2`).then(writeAnew),
      ['CHECKPOINT_DIFFERS 5'],
    ],
    [
      'an entry removed, and the chain written anew',
      () => sql('delete from audit_entries where seq = 2').then(writeAnew),
      ['CUT_OFF 5'],
    ],
    [
      'the same, filled up to the same count',
      () =>
        sql('delete from audit_entries where seq = 2')
          .then(writeAnew)
          .then(() => append(6)),
      ['CHECKPOINT_DIFFERS 5'],
    ],
  ];

  test.each(cuts)('in the database shows %s', async (_case, tamper, expected) => {
    await checkpoint(db, { signingKey, at });
    await tamper();
    expect(await faults()).toEqual(expected);
  });

  test.each(cuts)('kept in a file shows %s, with the database’s own removed', async (...given) => {
    const [name, tamper, expected] = given;
    const file = join(folder, `${name}.ndjson`);
    await writeCheckpoint(file, (await checkpoint(db, { signingKey, at }))!);
    await tamper();
    await sql('delete from audit_checkpoints');
    expect(await faults()).toEqual([]);
    expect(await faults(file)).toEqual(expected);
  });

  test('that was signed with another key, or altered, is told', async () => {
    await checkpoint(db, { signingKey: `${signingKey} of somebody else`, at });
    expect(await faults()).toEqual(['CHECKPOINT_FORGED 5']);
    await checkpoint(db, { signingKey, at });
    await sql(`update audit_checkpoints set at = at + interval '1 ms'`);
    expect(await faults()).toEqual(['CHECKPOINT_FORGED 5']);
  });

  test('is not made of a chain that was tampered with', async () => {
    await checkpoint(db, { signingKey, at });
    await append(6);
    await sql(`update audit_entries set actor = 'nobody' where seq = 6`);
    await expect(checkpoint(db, { signingKey, at })).rejects.toThrow('Entry 6');
    await sql('delete from audit_entries where seq >= 5');
    await expect(checkpoint(db, { signingKey, at })).rejects.toThrow('Entry 5');
  });

  test('is not made of nothing', async () => {
    await sql('delete from audit_entries');
    expect(await checkpoint(db, { signingKey, at })).toBeUndefined();
  });
});

test('the chain verifies while eight writers append', async () => {
  let writing = true;
  const write = async (writer: number) => {
    for (let round = 0; round < 20; round += 1) await append(writer, round);
  };
  const read = async () => {
    while (writing) {
      expect(await faults()).toEqual([]);
      await checkpoint(db, { signingKey, at });
    }
  };
  const writers = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(write));
  await Promise.all([writers.finally(() => (writing = false)), read(), read()]);
  expect(await verifyChain(db, signingKey)).toMatchObject({ entries: 325, faults: [] });
});

describe('mulu audit', () => {
  const mulu = (...words: string[]) =>
    runCommand([auditCommand], ['audit', ...words], {
      ...{ DATABASE_URL: db.url, MULU_DATA_DIR: folder, MULU_SIGNING_KEY: signingKey },
    });

  test('signs checkpoints that others check with the public key alone', async () => {
    const file = join(folder, 'kept.ndjson');
    const { code, out } = await mulu('checkpoint', '--out', file, '--json');
    const [kept] = await readCheckpoints(file);
    const printed = JSON.parse(out) as { publicKey: string; seq: string };
    expect([code, printed.seq]).toEqual([0, '5']);
    expect(isSigned(kept!, createPublicKey(printed.publicKey))).toBe(true);
    expect(isSigned({ ...kept!, seq: 4n }, createPublicKey(printed.publicKey))).toBe(false);
    await append(6);
    const verified = await mulu('verify', '--checkpoint', file);
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toMatch(/^The chain holds: 6 entries, 2 checkpoints compared\.\n/);
  });

  test('verify ends with an error where the chain was cut, and says where', async () => {
    const file = join(folder, 'cut.ndjson');
    await mulu('checkpoint', '--out', file);
    await sql('delete from audit_entries where seq = 5; delete from audit_checkpoints');
    expect(await mulu('verify')).toMatchObject({ code: 0 });
    expect(await mulu('verify', '--checkpoint', file)).toEqual({
      code: 1,
      out: 'CUT_OFF: The chain ends at entry 4; entry 5 was signed and is gone.\n',
      err: expect.stringMatching(/^AUDIT_CHAIN_FAULTY: /),
    });
  });

  test('refuses a file that holds no checkpoints', async () => {
    const file = join(folder, 'none.txt');
    writeFileSync(file, 'nothing of the kind\n');
    for (const name of [file, join(folder, 'missing')])
      expect((await mulu('verify', '--checkpoint', name)).err).toMatch(
        /^AUDIT_CHECKPOINT_UNREADABLE/,
      );
    expect(readFileSync(file, 'utf8')).toBe('nothing of the kind\n');
  });

  test('lists entries by what they are about', async () => {
    const { out } = await mulu('list', '--subject', 'batch:3', '--json');
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({ seq: '3', subject: 'batch:3', detail: { records: 3 } }),
    ]);
    expect((await mulu('list')).out.split('\n')).toHaveLength(7);
  });
});
