import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/base/database.ts';
import type { Catalogues } from '../../src/catalogue/model.ts';
import { prismaModels } from '../../src/codegen/prisma-models.ts';
import { schemaDiff } from '../../src/codegen/schema-diff.ts';
import { emptyDatabase } from './database.ts';

/** A database with the tables that these catalogues need, as a first migration would make them. */
export async function databaseOf(catalogues: Catalogues): Promise<Database> {
  const dir = mkdtempSync(join(tmpdir(), 'mulu-prisma-'));
  const db = await emptyDatabase();
  try {
    for (const file of readdirSync('prisma').filter((name) => /^\w+\.prisma$/.test(name)))
      copyFileSync(join('prisma', file), join(dir, file));
    writeFileSync(join(dir, 'catalogues.generated.prisma'), prismaModels(catalogues));
    await db.pool.query(await schemaDiff(db.url, dir));
    return db;
  } catch (error) {
    await db.close();
    throw error;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
