import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/base/database.ts';
import { grantsCommand } from '../../src/cli/commands/grants.ts';
import { keysCommand } from '../../src/cli/commands/keys.ts';
import { migrateCommand } from '../../src/cli/commands/migrate.ts';
import type { AddCommand } from '../../src/cli/run.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { runCommand } from './run.ts';

let db: Database;
let env: Record<string, string>;
const dataDir = mkdtempSync(join(tmpdir(), 'mulu-cli-'));
beforeAll(async () => {
  db = await testDatabase();
  env = { DATABASE_URL: db.url, MULU_DATA_DIR: dataDir };
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await db.close();
});

const broken: AddCommand = (program) =>
  void program.command('broken').action(() => Promise.reject(new Error('wires\ncut')));

const commands = [migrateCommand, keysCommand, grantsCommand, broken];
const mulu = (...words: string[]) => runCommand(commands, words, env);

async function muluJson(...words: string[]) {
  const { code, out, err } = await mulu(...words, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const officer = ['--kind', 'officer', '--department', 'finance', '--name', '财政局 接口'];

describe('mulu keys', () => {
  test('makes, lists and revokes a key', async () => {
    const made = await muluJson('keys', 'create', ...officer, '--expires', '2099-12-31');
    expect(made).toMatchObject({ kind: 'OFFICER', department: 'finance', name: '财政局 接口' });
    expect(made).toMatchObject({ key: expect.stringMatching(/^mulu_/) });
    expect(made.expiresAt).toBe('2099-12-31T16:00:00.000Z');
    const listed = await muluJson('keys', 'list');
    expect(listed).toEqual([expect.objectContaining({ id: made.id, revokedAt: null })]);
    expect(JSON.stringify(listed)).not.toContain(made.key);
    const { out } = await mulu('keys', 'revoke', `key:${made.id}`);
    expect(out).toBe(`Revoked ${made.key.slice(0, 11)}… (财政局 接口).\n`);
    expect((await mulu('keys', 'list')).out).toMatch(
      /officer +finance +财政局 接口 +2100-01-01 00:00 +revoked/,
    );
  });

  test('replaces a key, and puts it on record', async () => {
    const made = await muluJson('keys', 'create', ...officer, '--addresses', '10.0.0.0/8');
    const rotated = await muluJson('keys', 'rotate', made.id, '--overlap', '7d');
    expect(rotated).toMatchObject({ holder: made.id, key: expect.stringMatching(/^mulu_/) });
    expect(rotated).not.toHaveProperty('text');
    const { rows } = await db.pool.query(
      'SELECT action, detail FROM audit_entries WHERE subject = $1',
      [`key:${rotated.id}`],
    );
    expect(rows).toMatchObject([{ action: 'KEY_ROTATED', detail: { replaces: made.id } }]);
    expect((await mulu('keys', 'list')).out).toMatch(/10\.0\.0\.0\/8/);
    const again = await mulu('keys', 'rotate', '00000000-0000-0000-0000-000000000000');
    expect(again.err).toContain('IDENTITY_KEY_NOT_FOUND');
  });

  test('expire after a year, unless told otherwise', async () => {
    const made = await muluJson('keys', 'create', '--kind', 'app', '--name', 'App');
    const days = (Date.parse(made.expiresAt) - Date.parse(made.createdAt)) / 86_400_000;
    expect(days).toBe(365);
    const kept = await muluJson(
      'keys',
      'create',
      '--kind',
      'app',
      '--name',
      'App',
      '--expires',
      'never',
    );
    expect(kept.expiresAt).toBeNull();
  });

  test('say the key first, and that it is shown once', async () => {
    const { out, code } = await mulu('keys', 'create', '--kind', 'platform', '--name', '信用平台');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^mulu_[\w-]{49}\nKey [\da-f-]{36} for 信用平台\. Keep it safe: it is not shown again\.\n/,
    );
  });

  test.each([
    [['--kind', 'officer', '--name', 'x'], 'IDENTITY_KEY_WITHOUT_DEPARTMENT'],
    [
      ['--kind', 'officer', '--name', 'x', '--department', 'nowhere'],
      'IDENTITY_DEPARTMENT_UNKNOWN',
    ],
    [['--kind', 'app', '--name', 'x', '--department', 'finance'], 'IDENTITY_KEY_WITH_DEPARTMENT'],
    [['--kind', 'app', '--name', 'x', '--expires', '2022-13-40'], 'CLI_DATE_UNREADABLE'],
    [['--kind', 'app', '--name', 'x', '--expires', 'soon'], 'CLI_DATE_UNREADABLE'],
    [['--kind', 'app', '--name', 'x', '--expires', '2020-01-01'], 'IDENTITY_KEY_EXPIRY_PAST'],
  ])('refuse %j with %s, a hint and exit code 1', async (options, refusal) => {
    const { code, out, err } = await mulu('keys', 'create', ...options);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`^${refusal}: .+\\n {2}.+\\n$`));
  });
});

describe('mulu grants', () => {
  const terms = [
    ...['--catalogue', 'penalty-decisions', '--fields', 'legalRepresentative, partyTaxNumber'],
    ...['--purpose', '联合惩戒', '--basis', '共享协议', '--until', '2099-12-31'],
  ];

  test('gives, lists and revokes a grant', async () => {
    const rows = ['--rows', 'partyKind = LEGAL_PERSON'];
    const grant = await muluJson('grants', 'add', '--to', 'department:finance', ...terms, ...rows);
    expect(grant).toMatchObject({
      holderKind: 'DEPARTMENT',
      holder: 'finance',
      fields: ['legalRepresentative', 'partyTaxNumber'],
      rows: 'partyKind = LEGAL_PERSON',
      createdBy: expect.stringMatching(/^cli:/),
    });
    expect((await mulu('grants', 'list')).out).toMatch(/department:finance .+ in force\n/);
    expect(await muluJson('grants', 'revoke', grant.id)).toMatchObject({ id: grant.id });
    expect((await mulu('grants', 'list')).out).toMatch(/department:finance .+ revoked\n/);
  });

  test.each([
    [['--to', 'wang', ...terms], 'IDENTITY_GRANT_HOLDER_UNREADABLE'],
    [
      ['--to', 'department:finance', ...terms, '--fields', 'partyIdNumber'],
      'IDENTITY_GRANT_FIELD_NEVER_SHARED',
    ],
    [
      ['--to', 'department:finance', ...terms, '--until', '2020-01-01'],
      'IDENTITY_GRANT_PERIOD_WRONG',
    ],
  ])('refuses %j with %s', async (options, refusal) => {
    const { code, err } = await mulu('grants', 'add', ...options);
    expect({ code, refusal: err.split(':')[0] }).toEqual({ code: 1, refusal });
  });
});

test('mulu migrate brings an empty database up to date, once', async () => {
  const empty = await emptyDatabase();
  const migrated = () =>
    runCommand(commands, ['migrate', '--json'], { ...env, DATABASE_URL: empty.url });
  const first = JSON.parse((await migrated()).out);
  const second = JSON.parse((await migrated()).out);
  await empty.close();
  expect(first.applied.length).toBeGreaterThan(0);
  expect(second).toEqual({ applied: [] });
});

describe('whatever is asked wrongly', () => {
  test('a command that is not there, or is incomplete, exits with 1 and says how to ask', async () => {
    for (const words of [
      ['fly'],
      ['keys', 'create'],
      ['keys', 'create', '--kind', 'king', '--name', 'x'],
    ]) {
      const { code, out, err } = await mulu(...words);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^error: .+\n/);
    }
  });

  test('help lists the commands and exits with 0', async () => {
    const { code, out } = await mulu('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/migrate.+\n.+keys.+\n.+grants/);
    expect((await mulu('keys', 'create', '--help')).out).toMatch(/--json/);
  });

  test('a wrong setting is one sentence that names it', async () => {
    const { code, err } = await runCommand(commands, ['migrate'], { ...env, PORT: 'many' });
    expect({ code, first: err.split('\n')[0] }).toEqual({
      code: 1,
      first: 'CONFIG_WRONG_SETTING: PORT is "many" but must be a whole number from 0 to 65535.',
    });
  });

  test('a fault is one line, and where its log is', async () => {
    const { code, err } = await mulu('broken');
    const log = join(dataDir, 'cli.log');
    expect({ code, err }).toEqual({
      code: 1,
      err: `Unexpected fault: Error: wires\n  The whole is in ${log}.\n`,
    });
    expect(readFileSync(log, 'utf8')).toMatch(/Error: wires\ncut\n +at /);
  });
});
