import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { noEmbeddedDatabase } from "../errors.js";
const run = promisify(execFile);
/** PostgreSQL refuses to run as root: then an account without privileges runs it. */
export async function unprivilegedAccount() {
    if (process.getuid?.() !== 0)
        return {};
    for (const name of ['postgres', 'nobody']) {
        const account = await accountNamed(name);
        if (account)
            return account;
    }
    throw noEmbeddedDatabase('it may not run as root, and there is no account postgres or nobody');
}
async function accountNamed(name) {
    try {
        const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
        return { uid: Number(user.stdout), gid: Number(group.stdout) };
    }
    catch {
        return undefined;
    }
}
/** Whether that account may enter every directory on the way to a place. */
export async function canReach(place, account) {
    if (account.uid === undefined)
        return true;
    for (let at = resolve(place); at !== dirname(at); at = dirname(at)) {
        if (!mayEnter(await stat(at), account))
            return false;
    }
    return true;
}
function mayEnter({ mode, uid, gid }, account) {
    if (uid === account.uid)
        return (mode & 0o100) !== 0;
    if (gid === account.gid)
        return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
}
