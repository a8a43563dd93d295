import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identitySecret } from '../identity/identity-secret.ts';
import { createSampleKeys } from '../identity/sample-keys.ts';
import { addDepartments, type NewDepartment } from '../ingest/register-departments.ts';
import { runIngest } from '../ingest/run.ts';
import { approveBatch } from '../publication/review.ts';
import type { ExampleKeys } from './greeting.ts';
import type { Platform } from './platform.ts';

const folder = fileURLToPath(new URL('../../prisma/sample/', import.meta.url));

/** The department whose officer the third example key is for: it keeps the 26 penalties of the sample. */
const exampleDepartment = 'shenzhen-market-regulation';

interface Entry {
  readonly catalogue: string;
  readonly file: string;
  readonly department: string;
  readonly mapping?: string;
}

/**
 * Fills an empty database with the real records of prisma/sample, sent and reviewed as any batch is,
 * and makes the example keys; a database that holds anything else is left alone.
 */
export async function fillSample(platform: Platform): Promise<ExampleKeys | undefined> {
  const { db, config, clock, log, signingKey, departmentExists } = platform;
  const at = clock();
  if (await isEmpty(platform)) await sendAll(platform);
  if (!(await isSample(platform))) return undefined;
  const { dataDir } = config;
  return createSampleKeys({
    ...{ db, at, log, signingKey, departmentExists, dataDir },
    department: exampleDepartment,
  });
}

const marker = 'sample';

async function isEmpty({ db }: Platform): Promise<boolean> {
  const text =
    'SELECT NOT EXISTS (SELECT FROM batches) AND NOT EXISTS (SELECT FROM departments) AS empty';
  const { rows } = await db.pool.query<{ empty: boolean }>(text);
  return rows[0]!.empty;
}

async function isSample({ db }: Platform): Promise<boolean> {
  // Asked at each start: not worth waking Prisma's engine, which takes a third of the memory of a server at rest.
  const text = 'SELECT FROM settings WHERE key = $1';
  return (await db.pool.query(text, [marker])).rowCount === 1;
}

async function sendAll(platform: Platform): Promise<void> {
  const { db, catalogues, clock, signingKey, config } = platform;
  const secret = identitySecret(signingKey, config.previousSigningKeys);
  const writing = { db, catalogues, at: clock(), identitySecret: secret };
  await addDepartments(writing, sampleDepartments());
  const entries = (JSON.parse(read('manifest.json')) as Entry[]).filter(
    ({ catalogue }) => catalogue !== 'departments',
  );
  for (const { file, ...entry } of entries) {
    const receipt = await runIngest(
      { ...entry, source: join(folder, file), submittedBy: 'sample' },
      writing,
    );
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
function sampleDepartments(): NewDepartment[] {
  type Listed = {
    readonly code: string;
    readonly name: string;
    readonly catalogues: readonly string[];
  };
  const listed = JSON.parse(read('departments.json')) as Listed[];
  return listed.map(({ catalogues, ...department }) => ({ ...department, writes: catalogues }));
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
