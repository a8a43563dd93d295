import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { openCluster, startServer, stopServer } from "./embedded/cluster.js";
import { withLock } from "./embedded/lock.js";
import { joinServer, leaveServer, rest, runningServer, } from "./embedded/presence.js";
import { embeddedDatabaseFailed } from "./errors.js";
/**
 * Joins the PostgreSQL kept in `<data dir>/postgres`, and starts it when no process of this
 * project runs it: a server and a command beside it share one.
 */
export async function joinEmbedded(dataDir, settings = {}) {
    const directory = resolve(dataDir, 'postgres');
    await mkdir(directory, { recursive: true, mode: 0o755 });
    const lock = join(directory, 'starting.lock');
    return withLock(lock, async () => {
        const cluster = await openCluster(directory);
        const joined = (await joinServer(cluster)) ?? (await start(cluster, settings));
        await createDatabase(joined.client);
        rest(joined);
        return {
            url: urlOf(cluster, joined),
            leave: () => withLock(lock, () => leave(joined, cluster)),
        };
    });
}
async function start(cluster, settings) {
    await startServer(cluster, settings);
    const presence = await joinServer(cluster);
    if (!presence)
        throw embeddedDatabaseFailed('it admits nobody', cluster.log);
    return { ...presence, abandon: await stopOnAbruptExit(cluster) };
}
async function leave(joined, cluster) {
    if (joined.abandon)
        process.removeListener('exit', joined.abandon);
    if (await leaveServer(joined))
        await stopServer(cluster);
}
// A process that ends without leaving takes along the server that it started.
async function stopOnAbruptExit(cluster) {
    const server = await runningServer(cluster);
    const abandon = () => server && process.kill(server.pid, 'SIGINT');
    process.once('exit', abandon);
    return abandon;
}
const database = 'mulu';
async function createDatabase(client) {
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (known.rowCount === 0)
        await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
}
function urlOf({ password }, { port }) {
    return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
