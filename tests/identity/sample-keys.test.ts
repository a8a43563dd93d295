import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/base/database.ts';
import { identify } from '../../src/identity/identify.ts';
import { createKey, listKeys, revokeKey } from '../../src/identity/keys.ts';
import { createSampleKeys } from '../../src/identity/sample-keys.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, codeOf, later } from './asking.ts';

let db: Database;
const dataDir = mkdtempSync(join(tmpdir(), 'mulu-sample-keys-'));
const file = join(dataDir, 'sample-keys.json');
beforeAll(async () => void (db = await testDatabase()));
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await db.close();
});

const start = () => createSampleKeys({ ...askingOf(db), dataDir, department: 'credit-office' });
const ask = (text: string) => identify({ authorization: `Bearer ${text}` }, askingOf(db));

test('the example keys are an app, a platform and an officer, in a file of their owner only', async () => {
  const keys = await start();
  expect(await ask(keys.app)).toMatchObject({ kind: 'APP' });
  expect(await ask(keys.platform)).toMatchObject({ kind: 'PLATFORM' });
  expect(await ask(keys.officer)).toMatchObject({ kind: 'OFFICER', department: 'credit-office' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(keys);
});

test('the next start has the same keys', async () => {
  const before = await start();
  expect(await start()).toEqual(before);
});

test.each([
  ['deleted', () => rmSync(file)],
  ['damaged', () => writeFileSync(file, '{"app":')],
  ['of another time', () => writeFileSync(file, '{"app":"a","platform":"b","officer":"c"}')],
])('with the file %s new keys are made and the former ones revoked', async (_case, harm) => {
  const own = await createKey({ name: 'Own', kind: 'APP' }, askingOf(db));
  const before = await start();
  harm();
  const after = await start();
  expect(after.app).not.toBe(before.app);
  for (const text of Object.values(before))
    expect(await codeOf(ask(text))).toBe('IDENTITY_KEY_REVOKED');
  expect(await ask(after.officer)).toMatchObject({ kind: 'OFFICER' });
  expect(await ask(own.text)).toMatchObject({ kind: 'APP' });
});

test('when one of them was revoked all are made anew', async () => {
  const before = await start();
  const [app] = (await listKeys(db)).filter(
    ({ sample, revokedAt, kind }) => sample && !revokedAt && kind === 'APP',
  );
  await revokeKey(db, app!.id, { at: later(1), by: 'test' });
  expect((await start()).platform).not.toBe(before.platform);
});
