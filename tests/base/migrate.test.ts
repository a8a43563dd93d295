import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/base/database.ts';
import { migrate, migrationsDirectory, readMigrations } from '../../src/base/migrate.ts';
import { emptyDatabase } from '../support/database.ts';

const place = mkdtempSync(join(tmpdir(), 'mulu-migrations-'));
afterAll(() => rmSync(place, { recursive: true }));

function migrations(name: string, files: Record<string, string>): string {
  const directory = join(place, name);
  for (const [folder, sql] of Object.entries(files)) {
    mkdirSync(join(directory, folder), { recursive: true });
    writeFileSync(join(directory, folder, 'migration.sql'), sql);
  }
  return directory;
}

describe('migrate', () => {
  test('applies what is missing, in order of name, and nothing twice', async () => {
    const db = await emptyDatabase();
    const first = migrations('in-order', {
      '2_fill': 'INSERT INTO t VALUES (1);',
      '1_make':
        'CREATE TABLE t (n int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;',
    });
    expect(await migrate(db.url, first)).toEqual(['1_make', '2_fill']);
    expect(await migrate(db.url, first)).toEqual([]);
    migrations('in-order', { '3_more': 'INSERT INTO t VALUES (2);' });
    expect(await migrate(db.url, first)).toEqual(['3_more']);
    expect((await db.pool.query('SELECT n FROM t ORDER BY n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
    await db.close();
  });

  test('two processes that start at once apply each migration once', async () => {
    const db = await emptyDatabase();
    const applied = await Promise.all([migrate(db.url), migrate(db.url), migrate(db.url)]);
    const all = (await readMigrations(migrationsDirectory)).map(({ name }) => name);
    expect(applied.flat()).toEqual(all);
    await db.close();
  });

  test('a failed migration leaves nothing of itself, and stops the next start too', async () => {
    const db = await emptyDatabase();
    const directory = migrations('failing', { '1_bad': 'CREATE TABLE half (n int); SELECT 1/0;' });
    const failed = { code: 'DATABASE_MIGRATION_FAILED', facts: { migration: '1_bad' } };
    await expect(migrate(db.url, directory)).rejects.toMatchObject(failed);
    await expect(migrate(db.url, directory)).rejects.toMatchObject(failed);
    expect((await db.pool.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([
      { half: null },
    ]);
    await db.close();
  });
});

describe('openDatabase', () => {
  test('says in one sentence that nothing answers, without the password', async () => {
    const refusal = await openDatabase('postgresql://mulu:secret@127.0.0.1:1/mulu').catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(String(refusal)).toMatch(/The database at 127\.0\.0\.1:1 cannot be used: .*\.$/);
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('secret');
  });
});
