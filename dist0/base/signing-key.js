import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongSetting } from "./errors.js";
/** The key that signs assertions and cursors: the configured one, else one made once for this data directory. */
export function signingKey({ signingKey: configured, dataDir, }) {
    if (configured !== undefined)
        return configured;
    const file = join(dataDir, 'signing-key');
    const key = read(file) ?? make(dataDir, file);
    if (key.length < 32)
        throw wrongSetting('MULU_SIGNING_KEY', `must be set, or the damaged file ${file} removed`);
    return key;
}
// A link appears whole or not at all: of two processes that start at once one wins, and both read its key.
function make(dataDir, file) {
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    try {
        linkSync(draft, file);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
    finally {
        rmSync(draft);
    }
    return readFileSync(file, 'utf8').trim();
}
function read(file) {
    try {
        return readFileSync(file, 'utf8').trim();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
