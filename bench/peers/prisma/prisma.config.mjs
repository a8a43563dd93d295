import { defineConfig } from 'prisma/config';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

// Prisma's CLI demands its native engine even for `generate`, which never runs it; any file satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= here('schema.prisma');

export default defineConfig({ schema: here('schema.prisma') });
