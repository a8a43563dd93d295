import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyHash } from "./key-text.js";
import { createKey } from "./keys.js";
import { forget } from "./memory.js";
/**
 * Example keys for the sample records, never for others: the same at every start, as long as their
 * file in the data directory stands; without it the former ones are revoked and new ones are made.
 */
export async function createSampleKeys(sampling) {
    const file = join(sampling.dataDir, 'sample-keys.json');
    const kept = read(file);
    if (kept && (await areValid(kept, sampling)))
        return kept;
    await revokeSampleKeys(sampling);
    const keys = await makeKeys(sampling);
    write(file, keys, sampling);
    return keys;
}
async function makeKeys(sampling) {
    const { department } = sampling;
    const drafts = [
        { name: 'Example app', kind: 'APP' },
        { name: 'Example credit platform', kind: 'PLATFORM' },
        { name: 'Example officer', kind: 'OFFICER', department },
    ];
    const texts = [];
    for (const draft of drafts)
        texts.push((await createKey({ ...draft, sample: true }, sampling)).text);
    const [app = '', platform = '', officer = ''] = texts;
    return { app, platform, officer };
}
async function areValid(keys, { db, signingKey, department }) {
    const hash = (text) => keyHash(text, signingKey) ?? '';
    const is = { sample: true, revokedAt: null };
    const found = await db.prisma.apiKey.count({
        where: {
            OR: [
                { ...is, hash: hash(keys.app), kind: 'APP' },
                { ...is, hash: hash(keys.platform), kind: 'PLATFORM' },
                { ...is, hash: hash(keys.officer), kind: 'OFFICER', department },
            ],
        },
    });
    return found === 3;
}
async function revokeSampleKeys({ db, at }) {
    const where = { sample: true, revokedAt: null };
    await db.prisma.apiKey.updateMany({ where, data: { revokedAt: at } });
    forget(db);
}
function read(file) {
    try {
        const kept = JSON.parse(readFileSync(file, 'utf8'));
        return { app: `${kept.app}`, platform: `${kept.platform}`, officer: `${kept.officer}` };
    }
    catch {
        return undefined; // not there or damaged: new keys are made, and the former ones revoked
    }
}
function write(file, keys, { dataDir }) {
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
}
