import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
const patience = 120_000;
/** Runs a task while no other process of this machine runs one under the same lock file. */
export async function withLock(file, task) {
    const mine = `${process.pid} ${randomUUID()}`;
    await acquire(file, mine);
    try {
        return await task();
    }
    finally {
        await rm(file, { force: true });
    }
}
async function acquire(file, mine) {
    const held = mine.split(' ')[1];
    const draft = `${file}.${held}`;
    await writeFile(draft, mine);
    try {
        while (!(await linked(draft, file))) {
            await removeIfAbandoned(file);
            await wait(50);
        }
    }
    finally {
        await rm(draft, { force: true });
    }
}
// A link is made whole or not at all, so that nobody reads a lock that is half written.
async function linked(draft, file) {
    return link(draft, file).then(() => true, (error) => {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    });
}
async function removeIfAbandoned(file) {
    const holder = await readFile(file, 'utf8').catch(() => undefined);
    if (holder === undefined || !(await isAbandoned(file, holder)))
        return;
    const grave = `${file}.${randomUUID()}`;
    await rename(file, grave).catch(() => undefined);
    const buried = await readFile(grave, 'utf8').catch(() => holder);
    // Somebody was quicker and this is his fresh lock: put it back.
    if (buried !== holder)
        await link(grave, file).catch(() => undefined);
    await rm(grave, { force: true });
}
async function isAbandoned(file, holder) {
    if (!isRunning(Number.parseInt(holder, 10)))
        return true;
    const taken = await stat(file).catch(() => undefined);
    return taken !== undefined && Date.now() - taken.mtimeMs > patience;
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
