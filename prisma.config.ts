import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const root = dirname(fileURLToPath(import.meta.url));

/** Whether npm could download Prisma's native engine when it installed. */
function hasNativeEngine(): boolean {
  const engines = dirname(
    createRequire(join(root, 'package.json')).resolve('@prisma/engines/package.json'),
  );
  return (
    existsSync(engines) && readdirSync(engines).some((name) => name.startsWith('schema-engine-'))
  );
}

// Prisma's CLI demands a native engine for every command, even for `generate`, which never runs it.
// Any existing file satisfies it; migrations of ours do not need it either (npm run migrate:new).
if (!process.env['PRISMA_SCHEMA_ENGINE_BINARY'] && !hasNativeEngine()) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] = join(root, 'package.json');
}

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://127.0.0.1:5432/mulu' },
});
