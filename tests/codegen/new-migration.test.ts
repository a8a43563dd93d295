import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Database } from '../../src/base/database.ts';
import { migrate, migrationsDirectory } from '../../src/base/migrate.ts';
import { pendingChange, writeNewMigration } from '../../src/codegen/new-migration.ts';
import { emptyDatabase } from '../support/database.ts';

const place = mkdtempSync(join(tmpdir(), 'mulu-new-migration-'));
const request = {
  schemaDirectory: join(place, 'schema'),
  migrationsDirectory: join(place, 'migrations'),
  at: new Date('2026-03-02T00:00:00Z'),
  allowDrop: false,
};

let db: Database;
beforeAll(async () => {
  db = await emptyDatabase();
  mkdirSync(request.schemaDirectory);
  copyFileSync('prisma/schema.prisma', join(request.schemaDirectory, 'schema.prisma'));
});
afterAll(async () => {
  await db.close();
  rmSync(place, { recursive: true });
});

function declare(columns: string): void {
  const model = `model Fee {
    id    String   @id @db.Uuid
    grams String[] @default([]) @map("_grams")
    ${columns}
    @@index([grams], type: Gin)
    @@map("fees")
  }`;
  writeFileSync(join(request.schemaDirectory, 'fees.prisma'), model);
}

const write = (name: string, allowDrop = false) =>
  writeNewMigration({ ...request, url: db.url, name, allowDrop });

describe('npm run migrate:new', () => {
  test('writes what makes a declared catalogue, its search index by GIN', async () => {
    declare('amount Decimal? @db.Decimal(20, 2)');
    const file = (await write('The fee list'))!;
    expect(basename(dirname(file))).toBe('20260302000000_the_fee_list');
    const sql = readFileSync(file, 'utf8');
    expect(sql).toContain('CREATE TABLE "fees"');
    expect(sql).toContain('ON "fees" USING GIN ("_grams")');
  });

  test('writes nothing when nothing changed', async () => {
    expect(await write('again')).toBeUndefined();
  });

  test('writes the next one after the last, even by a clock that is behind', async () => {
    declare('amount Decimal? @db.Decimal(20, 2)\n unit String?');
    const file = (await writeNewMigration({
      ...request,
      url: db.url,
      name: 'unit',
      at: new Date(0),
    }))!;
    expect(basename(dirname(file))).toBe('20260302000001_unit');
    expect(readFileSync(file, 'utf8')).toContain('ADD COLUMN     "unit" TEXT');
  });

  test('drops nothing unless told to', async () => {
    declare('unit String?');
    await expect(write('without_amount')).rejects.toMatchObject({
      code: 'DATABASE_MIGRATION_WOULD_DROP',
      facts: { dropped: ['column fees.amount'] },
    });
    rmSync(join(request.schemaDirectory, 'fees.prisma'));
    await expect(write('without_fees')).rejects.toMatchObject({
      facts: { dropped: ['table fees'] },
    });
    const file = (await write('without_fees', true))!;
    expect(readFileSync(file, 'utf8')).toContain('DROP TABLE "fees"');
  });

  test('what it wrote applies', async () => {
    expect(await migrate(db.url, request.migrationsDirectory)).toHaveLength(3);
  });
});

test('the committed migrations make exactly what prisma/ declares', async () => {
  const own = { url: db.url, schemaDirectory: 'prisma', migrationsDirectory };
  expect(await pendingChange(own)).toBe('');
});
