import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/base/database.ts';
import { departmentsCommand } from '../../src/cli/commands/departments.ts';
import { ingestCommand } from '../../src/cli/commands/ingest.ts';
import { reviewCommand } from '../../src/cli/commands/review.ts';
import { progressLine } from '../../src/cli/progress.ts';
import { csvOf, penalty } from '../ingest/support.ts';
import { testDatabase } from '../support/database.ts';
import { runCommand } from './run.ts';

let db: Database;
let env: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), 'mulu-cli-'));
beforeAll(async () => {
  db = await testDatabase();
  env = { DATABASE_URL: db.url, MULU_DATA_DIR: folder };
  await mulu(
    'departments',
    'add',
    '--code',
    department,
    '--name',
    '双鸭山市公安局',
    '--writes',
    'penalty-decisions',
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.close();
});

const department = '11230500001755309F';
const mulu = (...words: string[]) =>
  runCommand([departmentsCommand, ingestCommand, reviewCommand], words, env);

function ingest(records: Parameters<typeof csvOf>[0], ...words: string[]) {
  const file = join(folder, 'penalties.csv');
  writeFileSync(file, csvOf(records));
  return mulu(
    'ingest',
    'penalty-decisions',
    file,
    '--department',
    department,
    '--officer',
    'Li',
    ...words,
  );
}

test('a department is put on record with what it may write', async () => {
  const { out } = await mulu('departments', 'list', '--json');
  expect(JSON.parse(out)).toEqual([
    { code: department, name: '双鸭山市公安局', creditCode: null, writes: ['penalty-decisions'] },
  ]);
  const wrong = await mulu('departments', 'add', '--code', 'Not a code', '--name', 'x');
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('INGEST_DEPARTMENT_WRONG') });
});

test('a file whose rows are all kept ends with 0, and is published by somebody else', async () => {
  const { code, out } = await ingest([penalty()], '--json');
  expect(code).toBe(0);
  const { batch, state } = JSON.parse(out) as { batch: string; state: string };
  expect(state).toBe('SUBMITTED');
  expect((await mulu('review', 'list')).out).toContain(batch);
  expect((await mulu('review', 'show', '--batch', batch)).out).toContain('1 new');
  const own = await mulu('review', 'approve', '--batch', batch, '--officer', 'Li');
  expect(own).toMatchObject({ code: 1, err: expect.stringContaining('PUBLICATION_SAME_OFFICER') });
  const approved = await mulu('review', 'approve', '--batch', batch, '--officer', 'Wang');
  expect(approved).toMatchObject({ code: 0, out: 'Published 1 records.\n' });
});

test('a file of which rows come back ends with 2, and the rows are in a file beside it', async () => {
  const { code, out } = await ingest([
    penalty({ CF_WSH: '二' }),
    penalty({ CF_WSH: '三', CF_JDRQ: 'x' }),
  ]);
  expect(code).toBe(2);
  expect(out).toContain('INGEST_DATE_UNREADABLE');
  expect(readFileSync(join(folder, 'penalties.csv.errors.csv'), 'utf8')).toContain('错误');
  const [{ id: batch }] = JSON.parse((await mulu('review', 'list', '--json')).out);
  const refused = await mulu(
    'review',
    'refuse',
    '--batch',
    batch,
    '--officer',
    'Wang',
    '--reason',
    '重报',
  );
  expect(refused).toMatchObject({ code: 0, out: 'Refused 1 records.\n' });
});

test('a file that is refused ends with 1', async () => {
  const atomic = await ingest(
    [penalty({ CF_WSH: '四' }), penalty({ CF_WSH: '五', CF_JDRQ: 'x' })],
    '--atomic',
  );
  expect(atomic).toMatchObject({ code: 1, out: expect.stringContaining('Nothing was kept.') });
  const missing = await mulu('ingest', 'penalty-decisions', '/nowhere', '--department', department);
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('INGEST_FILE_NOT_FOUND') });
  expect(existsSync('/nowhere.errors.csv')).toBe(false);
});

test('on a terminal long work shows rows, rate and time left; piped, it is quiet', () => {
  const written: string[] = [];
  let now = 0;
  const terminal = { isTTY: true, write: (text: string) => void written.push(text) };
  const line = progressLine(terminal, () => now);
  now = 2000;
  line.show({ rows: 1000, share: 0.25 });
  line.clear();
  expect(written).toEqual(['\r\x1b[K1000 rows, 500 rows/s, about 6 s left', '\r\x1b[K']);
  const piped = progressLine({ ...terminal, isTTY: false }, () => (now += 1000));
  piped.show({ rows: 1, share: 0.5 });
  piped.clear();
  expect(written).toHaveLength(2);
});
