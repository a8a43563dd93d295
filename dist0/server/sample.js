import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identitySecret } from "../identity/identity-secret.js";
import { createSampleKeys } from "../identity/sample-keys.js";
import { addDepartments } from "../ingest/register-departments.js";
import { runIngest } from "../ingest/run.js";
import { approveBatch } from "../publication/review.js";
const folder = fileURLToPath(new URL('../../prisma/sample/', import.meta.url));
/** The department whose officer the third example key is for: it keeps the 26 penalties of the sample. */
const exampleDepartment = 'shenzhen-market-regulation';
/**
 * Fills an empty database with the real records of prisma/sample, sent and reviewed as any batch is,
 * and makes the example keys; a database that holds anything else is left alone.
 */
export async function fillSample(platform) {
    const { db, config, clock, log, signingKey, departmentExists } = platform;
    const at = clock();
    if (await isEmpty(platform))
        await sendAll(platform);
    if (!(await isSample(platform)))
        return undefined;
    const { dataDir } = config;
    return createSampleKeys({
        ...{ db, at, log, signingKey, departmentExists, dataDir },
        department: exampleDepartment,
    });
}
const marker = 'sample';
async function isEmpty({ db }) {
    const text = 'SELECT NOT EXISTS (SELECT FROM batches) AND NOT EXISTS (SELECT FROM departments) AS empty';
    const { rows } = await db.pool.query(text);
    return rows[0].empty;
}
async function isSample({ db }) {
    return (await db.prisma.setting.findUnique({ where: { key: marker } })) !== null;
}
async function sendAll(platform) {
    const { db, catalogues, clock, signingKey } = platform;
    const writing = { db, catalogues, at: clock(), identitySecret: identitySecret(signingKey) };
    await addDepartments(writing, sampleDepartments());
    const entries = JSON.parse(read('manifest.json')).filter(({ catalogue }) => catalogue !== 'departments');
    for (const { file, ...entry } of entries) {
        const receipt = await runIngest({ ...entry, source: join(folder, file), submittedBy: 'sample' }, writing);
        if (receipt.batch)
            await approveBatch(writing, {
                batch: receipt.batch,
                officer: 'sample reviewer',
                at: clock(),
            });
    }
    await db.prisma.setting.create({ data: { key: marker, value: clock().toISOString() } });
}
/** Departments of the sample, as the registry takes them. */
function sampleDepartments() {
    const listed = JSON.parse(read('departments.json'));
    return listed.map(({ catalogues, ...department }) => ({ ...department, writes: catalogues }));
}
const read = (file) => readFileSync(join(folder, file), 'utf8');
