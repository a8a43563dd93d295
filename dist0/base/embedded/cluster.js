import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { embeddedDatabaseFailed, noEmbeddedDatabase } from "../errors.js";
import { canReach, unprivilegedAccount } from "./account.js";
import { findBinaries } from "./binaries.js";
const run = promisify(execFile);
/** The cluster kept below a directory, made there when it is not yet. */
export async function openCluster(directory) {
    const account = await unprivilegedAccount();
    const binaries = await findBinaries(account);
    const base = (await canReach(directory, account)) ? directory : await placeOutside(directory);
    const secret = join(directory, 'password');
    const files = join(base, 'cluster');
    const place = { binaries, account, files, log: join(files, 'server.log') };
    if (!existsSync(join(files, 'PG_VERSION')) || !existsSync(secret)) {
        const password = randomBytes(18).toString('base64url');
        await createFiles({ ...place, password });
        await writeFile(secret, password, { mode: 0o600 });
    }
    return { ...place, password: (await readFile(secret, 'utf8')).trim() };
}
/** Starts the cluster's server and waits until it answers. */
export async function startServer(cluster, settings) {
    const given = { ...usual, ...settings, port: String(await freePort()) };
    const options = Object.entries(given).map(([name, value]) => `-c ${name}=${value}`);
    const start = ['start', '-w', '-t', '90', '-s', '-l', cluster.log, '-o', options.join(' ')];
    const patience = Date.now() + 10_000;
    while ((await control(cluster, start)) !== 0) {
        // The processes of a server that was killed need a moment to end, and bar the way until then.
        const barred = existsSync(join(cluster.files, 'postmaster.pid'));
        if (!barred || Date.now() > patience)
            throw embeddedDatabaseFailed(await lastComplaint(cluster.log), cluster.log);
        await wait(200);
    }
}
/** Stops the server at once: open transactions are rolled back, what was committed stays. */
export async function stopServer(cluster) {
    await control(cluster, ['stop', '-w', '-m', 'fast', '-s']);
}
const usual = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    TimeZone: 'UTC',
    max_connections: '200',
    shared_buffers: '256MB',
    log_checkpoints: 'off',
};
// Not execFile: on Windows the server inherits the pipes, which then never close.
function control({ binaries, account, files }, args) {
    const options = { ...account, env: environment(), stdio: 'ignore', windowsHide: true };
    return new Promise((ended, failed) => {
        const child = spawn(binaries.pg_ctl, [...args, '-D', files], options);
        child.once('error', failed).once('exit', (code) => ended(code ?? 1));
    });
}
async function createFiles(cluster) {
    const draft = `${cluster.files}.draft`;
    const secret = `${cluster.files}.secret`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    await writeFile(secret, cluster.password, { mode: 0o600 });
    await Promise.all([give(draft, cluster.account), give(secret, cluster.account)]);
    try {
        const options = [...locale(), '-A', 'scram-sha-256', '-U', 'postgres', '-E', 'UTF8'];
        const args = ['-D', draft, '--pwfile', secret, ...options];
        await run(cluster.binaries.initdb, args, { ...cluster.account, env: environment() });
        // A cluster whose password is lost cannot be entered any more: it is put aside, not deleted.
        if (existsSync(cluster.files))
            await rename(cluster.files, `${cluster.files}.${Date.now()}`);
        await rename(draft, cluster.files);
    }
    catch (error) {
        throw noEmbeddedDatabase(firstLine(error.message));
    }
    finally {
        await rm(secret, { force: true });
    }
}
// Order by code point and Unicode's own classes: the same on every machine.
function locale() {
    const ctype = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C';
    return [
        '--locale=C',
        `--lc-ctype=${ctype}`,
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
    ];
}
async function placeOutside(directory) {
    const name = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 16);
    const place = join('/var/tmp', `mulu-postgres-${name}`);
    await mkdir(place, { recursive: true, mode: 0o711 });
    if ((await lstat(place)).uid === process.getuid?.())
        return place;
    throw noEmbeddedDatabase(`${place} was put there by somebody else`);
}
async function give(place, { uid, gid }) {
    if (uid !== undefined && gid !== undefined)
        await chown(place, uid, gid);
}
function environment() {
    return { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
}
function freePort() {
    return new Promise((found, failed) => {
        const probe = createServer().once('error', failed);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => found(port));
        });
    });
}
async function lastComplaint(log) {
    const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n');
    const complaint = lines.filter((line) => /\b(FATAL|PANIC|ERROR):/.test(line)).at(-1);
    return complaint?.replace(/^.*?(FATAL|PANIC|ERROR): */, '') ?? 'it left no message';
}
const firstLine = (message) => message.trim().split('\n').slice(0, 2).join(' ');
