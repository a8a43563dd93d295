import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { columnParsers } from "./column-parsers.js";
import { joinEmbedded } from "./embedded.js";
import { databaseUnreachable } from "./errors.js";
import { PrismaClient } from "./prisma.generated/client.js";
/** Opens the database at an address, or the one that the configuration names (embedded by default). */
export async function openDatabase(source) {
    const url = typeof source === 'string' ? source : source.databaseUrl;
    if (url !== undefined)
        return connect({ url, leave: stay });
    return connect(await joinEmbedded(source.dataDir));
}
const stay = () => Promise.resolve();
async function connect({ url, leave }) {
    const pool = new pg.Pool({ ...poolOptions, connectionString: url });
    // A cut connection fails the query that runs on it; nobody else has to die of it.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    let prisma;
    const close = async () => {
        await prisma?.$disconnect();
        await pool.end();
        await leave();
    };
    try {
        await checkServer(pool, url);
    }
    catch (error) {
        await close();
        throw error;
    }
    return {
        pool,
        url,
        close,
        get prisma() {
            return (prisma ??= new PrismaClient({ adapter: new PrismaPg(pool) }));
        },
    };
}
const poolOptions = {
    max: 20,
    connectionTimeoutMillis: 15_000,
    application_name: 'mulu',
    // Prisma's adapter shifts instants by the session's offset from UTC. Compiling a statement of many expressions
    // costs more than running it on the few thousand rows that one of ours reads.
    options: '-c TimeZone=UTC -c jit=off',
    types: columnParsers,
};
async function checkServer(pool, url) {
    const sql = `SELECT current_setting('TimeZone') AS zone, current_setting('server_version') AS version`;
    const { host } = new URL(url);
    const { rows } = await pool
        .query(sql)
        .catch((error) => Promise.reject(databaseUnreachable(host, reasonOf(error))));
    const { zone, version } = rows[0];
    if (zone !== 'UTC')
        throw databaseUnreachable(host, `its address sets the time zone ${zone}`);
    if (parseInt(version) < 14)
        throw databaseUnreachable(host, `PostgreSQL 14 or newer is needed, it is ${version}`);
}
// Node tells of several addresses tried in one error without a message of its own.
const reasonOf = (error) => error.message || error.code || error.name;
/** Runs a task in one transaction: all of it is kept, or nothing. */
export async function transaction({ pool }, task) {
    const client = await pool.connect();
    try {
        await client.query('BEGIN');
        const result = await task(client);
        await client.query('COMMIT');
        client.release();
        return result;
    }
    catch (error) {
        const lost = await client.query('ROLLBACK').then(() => undefined, (fault) => fault);
        client.release(lost);
        throw error;
    }
}
