import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asking } from './asking.ts';
import { keyHash } from './key-text.ts';
import { createKey } from './keys.ts';
import { forget } from './memory.ts';

/** The three example keys of the sample records, as texts to send. */
export interface SampleKeys {
  readonly app: string;
  readonly platform: string;
  readonly officer: string;
}

/** What making them needs; `department` is the one whose officer the third key is for. */
export interface Sampling extends Omit<Asking, 'log' | 'tokens'> {
  readonly dataDir: string;
  readonly department: string;
}

/**
 * Example keys for the sample records, never for others: the same at every start, as long as their
 * file in the data directory stands; without it the former ones are revoked and new ones are made.
 */
export async function createSampleKeys(sampling: Sampling): Promise<SampleKeys> {
  const file = join(sampling.dataDir, 'sample-keys.json');
  const kept = read(file);
  if (kept && (await areValid(kept, sampling))) return kept;
  await revokeSampleKeys(sampling);
  const keys = await makeKeys(sampling);
  write(file, keys, sampling);
  return keys;
}

async function makeKeys(sampling: Sampling): Promise<SampleKeys> {
  const { department } = sampling;
  const drafts = [
    { name: 'Example app', kind: 'APP' },
    { name: 'Example credit platform', kind: 'PLATFORM' },
    { name: 'Example officer', kind: 'OFFICER', department },
  ] as const;
  const texts: string[] = [];
  for (const draft of drafts)
    texts.push((await createKey({ ...draft, sample: true }, sampling)).text);
  const [app = '', platform = '', officer = ''] = texts;
  return { app, platform, officer };
}

async function areValid(
  keys: SampleKeys,
  { db, signingKey, department }: Sampling,
): Promise<boolean> {
  // Asked at each start, as sample.ts says: without Prisma's engine.
  const hashes = [keys.app, keys.platform, keys.officer].map((text) => keyHash(text, signingKey));
  const { rowCount } = await db.pool.query(
    `SELECT FROM api_keys k JOIN (VALUES ($1, 'APP', NULL), ($2, 'PLATFORM', NULL), ($3, 'OFFICER', $4)) AS s (hash, kind, department)
       ON k.hash = s.hash AND k.kind = s.kind AND (s.department IS NULL OR k.department = s.department)
     WHERE k.sample AND k.revoked_at IS NULL`,
    [...hashes, department],
  );
  return rowCount === 3;
}

async function revokeSampleKeys({ db, at }: Sampling): Promise<void> {
  const where = { sample: true, revokedAt: null };
  await db.prisma.apiKey.updateMany({ where, data: { revokedAt: at } });
  forget(db);
}

function read(file: string): SampleKeys | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<SampleKeys>;
    return { app: `${kept.app}`, platform: `${kept.platform}`, officer: `${kept.officer}` };
  } catch {
    return undefined; // not there or damaged: new keys are made, and the former ones revoked
  }
}

function write(file: string, keys: SampleKeys, { dataDir }: Sampling): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
