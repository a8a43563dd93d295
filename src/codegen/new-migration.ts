import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../base/migrate.ts';
import { Refusal } from '../base/refusal.ts';
import { schemaDiff } from './schema-diff.ts';
import { withScratchDatabase } from './scratch-database.ts';

/** What a new migration is made from. */
export interface MigrationRequest {
  /** A PostgreSQL server on which a database may be made for a moment. */
  readonly url: string;
  readonly schemaDirectory: string;
  readonly migrationsDirectory: string;
  readonly name: string;
  readonly at: Date;
  /** Tables and columns may go, with what they hold. */
  readonly allowDrop: boolean;
}

/** Writes the migration from what the migrations make to what the schema declares; undefined: nothing changed. */
export async function writeNewMigration(request: MigrationRequest): Promise<string | undefined> {
  const sql = await pendingChange(request);
  if (sql === '') return undefined;
  const dropped = droppedBy(sql);
  if (dropped.length > 0 && !request.allowDrop) throw wouldDrop(dropped);
  const folder = join(request.migrationsDirectory, `${nextStamp(request)}_${slug(request.name)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  const lock = join(request.migrationsDirectory, 'migration_lock.toml');
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return join(folder, 'migration.sql');
}

/** The SQL that the migrations lack to make what the schema declares; empty when they agree. */
export function pendingChange(
  request: Pick<MigrationRequest, 'url' | 'schemaDirectory' | 'migrationsDirectory'>,
): Promise<string> {
  return withScratchDatabase(request.url, async (scratch) => {
    await migrate(scratch, request.migrationsDirectory);
    return schemaDiff(scratch, request.schemaDirectory);
  });
}

const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');

// Migrations apply in order of name: a clock that is behind must not put the new one before the last.
function nextStamp({ at, migrationsDirectory }: MigrationRequest): string {
  const now = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const last = existsSync(migrationsDirectory)
    ? readdirSync(migrationsDirectory).map((name) => /^\d{14}(?=_)/.exec(name)?.[0] ?? '')
    : [];
  const after = last.sort().at(-1);
  return after && after >= now ? String(BigInt(after) + 1n) : now;
}

function droppedBy(sql: string): readonly string[] {
  const tables = [...sql.matchAll(/^DROP TABLE "([^"]+)"/gm)].map(([, table]) => `table ${table}`);
  const columns = [...sql.matchAll(/^ALTER TABLE "([^"]+)"([^;]*)/gm)].flatMap(([, table, body]) =>
    [...body!.matchAll(/DROP COLUMN "([^"]+)"/g)].map(([, column]) => `column ${table}.${column}`),
  );
  return [...tables, ...columns];
}

const wouldDrop = (dropped: readonly string[]) =>
  new Refusal('DATABASE_MIGRATION_WOULD_DROP', `The migration would drop ${dropped.join(', ')}.`, {
    dropped,
    hint: 'Repeat with --allow-drop if what they hold may be lost, or write the migration by hand.',
  });
