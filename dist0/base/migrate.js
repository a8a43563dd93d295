import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrationFailed } from "./errors.js";
/** Where the migrations of the platform and its catalogues are kept. */
export const migrationsDirectory = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
/**
 * Applies the migrations that a database lacks, in order of name, and returns their names. They are
 * booked as Prisma's own tool books them: either can carry on after the other.
 */
export async function migrate(url, directory = migrationsDirectory) {
    const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
    await client.connect();
    try {
        await client.query('SELECT pg_advisory_lock($1)', [prismasLock]);
        await client.query(bookOfMigrations);
        return await applyMissing(client, await readMigrations(directory));
    }
    finally {
        await client.end();
    }
}
/** The migrations of a directory, in the order in which they apply. */
export async function readMigrations(directory) {
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return Promise.all(names.sort().map(async (name) => {
        const sql = await readFile(join(directory, name, 'migration.sql'), 'utf8');
        return { name, sql };
    }));
}
const prismasLock = 72707369;
const bookOfMigrations = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
async function applyMissing(client, all) {
    const { rows } = await client.query(`SELECT migration_name AS name, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`);
    const unfinished = rows.find(({ finished }) => !finished);
    if (unfinished)
        throw migrationFailed(unfinished.name, 'it stopped half way earlier');
    const known = new Set(rows.map(({ name }) => name));
    const missing = all.filter(({ name }) => !known.has(name));
    for (const migration of missing)
        await apply(client, migration);
    return missing.map(({ name }) => name);
}
async function apply(client, { name, sql }) {
    const id = randomUUID();
    const checksum = createHash('sha256').update(sql).digest('hex');
    await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name]);
    try {
        await client.query(sql); // many statements in one message: one transaction
    }
    catch (error) {
        const why = error.message;
        await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, why]);
        throw migrationFailed(name, why);
    }
    await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
}
