import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import { composedBefore } from '../../src/graph/composed-before.ts';

const catalogues = loadCatalogues('schema');
const composed = composeCatalogues(catalogues, 'schema');
const folder = mkdtempSync(join(tmpdir(), 'mulu-composed-'));
const start = () => composedBefore(catalogues, 'schema', folder);
const kept = () => readdirSync(folder).map((name) => join(folder, name));

beforeEach(() => kept().forEach((file) => rmSync(file)));
afterAll(() => rmSync(folder, { recursive: true }));

test('a first start composes, and keeps what it composed', async () => {
  expect(await start()).toEqual(composed);
  expect(kept()).toHaveLength(1);
});

test('a second start takes what was kept', async () => {
  await start();
  const [file = ''] = kept();
  const marked = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), apiSdl: '# kept' };
  writeFileSync(file, JSON.stringify(marked));
  expect(await start()).toMatchObject({ apiSdl: '# kept', supergraphSdl: composed.supergraphSdl });
});

test.each(['{"apiSdl":', '{}', ''])('what was kept damaged (%j) is composed anew', async (text) => {
  await start();
  writeFileSync(kept()[0]!, text);
  expect(await start()).toEqual(composed);
  expect(await start()).toEqual(composed);
});

test('other subgraphs are never answered with what was kept of these', async () => {
  await start();
  const [first, ...others] = catalogues.all;
  const fewer = { ...catalogues, subgraphs: new Map([[first!.owner, [first!]]]), all: [first!] };
  expect(others.length).toBeGreaterThan(0);
  const again = await composedBefore(fewer, 'schema', folder).catch((error: Error) => error);
  expect(again).not.toEqual(composed);
  expect(await start()).toEqual(composed);
});

test('a data directory that cannot be written keeps nobody from starting', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(await composedBefore(catalogues, 'schema', join(file, 'below'))).toEqual(composed);
});
