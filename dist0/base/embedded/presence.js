import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
const usersOfThisCluster = 6856001;
/** Joins a running server; undefined where none of ours runs. */
export async function joinServer(cluster) {
    const server = await runningServer(cluster);
    if (!server)
        return undefined;
    const client = await connect(cluster, server.port);
    if (!client)
        return undefined;
    await client.query('SELECT pg_advisory_lock_shared($1)', [usersOfThisCluster]);
    return { client, port: server.port };
}
/** A presence at rest keeps no process alive. */
export function rest({ client }) {
    client.unref();
}
/** Ends our presence, and tells whether nobody else is left. */
export async function leaveServer({ client }) {
    client.ref();
    try {
        await client.query('SELECT pg_advisory_unlock_all()');
        const sql = 'SELECT pg_try_advisory_lock($1) AS alone';
        const { rows } = await client.query(sql, [usersOfThisCluster]);
        return rows[0]?.alone === true;
    }
    catch {
        return false; // the server is gone already
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
/** The server that the cluster's own file names: its process and port. */
export async function runningServer({ files }) {
    const lines = await readFile(join(files, 'postmaster.pid'), 'utf8').catch(() => '');
    const [pid, , , port] = lines.split('\n').map(Number);
    return pid && port ? { pid, port } : undefined;
}
const starting = '57P03'; // cannot_connect_now: it repairs itself after a crash
async function connect({ password }, port) {
    const address = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' };
    for (;;) {
        const client = new pg.Client({ ...address, connectionTimeoutMillis: 5000 });
        client.on('error', () => undefined); // the server was stopped: whoever needs it will say so
        try {
            await client.connect();
            return client;
        }
        catch (error) {
            if (error.code !== starting)
                return undefined;
            await wait(100);
        }
    }
}
