import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { exportCommand } from '../../src/cli/commands/export.ts';
import { testDatabase } from '../support/database.ts';
import { place } from '../support/records.ts';
import { runCommand } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'mulu-export-'));
const out = join(folder, 'out.csv');
let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  const penalties = loadCatalogues('schema').byCode.get('penalty-decisions')!;
  const fields = { partyName: '甲', partyKind: 'LEGAL_PERSON', authorityCode: 'finance' };
  const more = { legalRepresentative: 'canary', decidedOn: '2026-10-10' };
  for (const documentNumber of ['1', '2'])
    await place(db, penalties, {
      fields: { ...fields, ...more, documentNumber },
      placed: { owner: 'finance' },
    });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.close();
});

const mulu = (...words: string[]) =>
  runCommand([exportCommand], ['export', ...words, '--out', out], {
    DATABASE_URL: db.url,
    MULU_DATA_DIR: folder,
  });

test('mulu export writes what the public may see, unless it is told for whom', async () => {
  const ended = await mulu('penalty-decisions');
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(ended.out).toContain(`Wrote ${out}`);
  expect(ended.out).toContain('not shown: PenaltyDecision.legalRepresentative; level=ON_REQUEST');
  const seen = readFileSync(out, 'utf8');
  expect(seen.match(/\r\n/g)).toHaveLength(3);
  expect(seen).not.toContain('canary');
  await mulu('penalty-decisions', '--as', 'officer:finance', '--own', '--headers', 'code');
  expect(readFileSync(out, 'utf8')).toMatch(/CF_FRDB[^]*canary/);
});

test('it filters and goes on as the API does', async () => {
  const filter = ['--filter', '{"documentNumber":{"in":["1","2"]}}'];
  const { out: told } = await mulu('penalty-decisions', ...filter, '--first', '1', '--json');
  const { next } = JSON.parse(told) as { next: string };
  await mulu('penalty-decisions', ...filter, '--after', next, '--format', 'ndjson');
  expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(1);
});

test('what is refused leaves no file', async () => {
  rmSync(out);
  const unknown = await mulu('penalty-decisions', '--filter', '{"facts":{"like":"x"}}');
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('BAD_USER_INPUT') });
  const { err } = await mulu('nonsense');
  expect(err).toContain('QUERY_CATALOGUE_UNKNOWN');
  expect(existsSync(out)).toBe(false);
});
