import { migrationsDirectory, readMigrations } from "../base/migrate.js";
const keptFor = 1_000;
const patience = 2_000;
/** Asks the database at most once a second, however often it is called: probes need no credential. */
export function createReadiness(db) {
    let kept;
    let until = 0;
    return () => {
        if (kept && performance.now() < until)
            return kept;
        until = performance.now() + keptFor;
        kept = readinessOf(db);
        return kept;
    };
}
async function readinessOf(db) {
    try {
        const applied = await inTime(migrationsApplied(db));
        const known = await readMigrations(migrationsDirectory);
        const missing = known.filter(({ name }) => !applied.has(name)).length;
        if (missing === 0)
            return { ready: true };
        return { ready: false, reason: `the database lacks ${missing} of ${known.length} migrations` };
    }
    catch {
        return { ready: false, reason: 'the database does not answer' };
    }
}
async function migrationsApplied({ pool }) {
    const { rows } = await pool.query(`SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
    return new Set(rows.map(({ name }) => name));
}
async function inTime(task) {
    let timer;
    const late = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('the database did not answer in time')), patience);
    });
    return Promise.race([task, late]).finally(() => clearTimeout(timer));
}
