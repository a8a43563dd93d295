import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from '@jest/globals';

/** Which folder of src/ may import which (design.md §3). Adding a row is a design decision: say why in the commit. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  calendar: ['base', 'catalogue'],
  catalogue: ['base'],
  disclosure: ['base', 'catalogue'],
  audit: ['base', 'disclosure'],
  // What a reader sets up (webhooks, watch lists) is on record in its own transaction.
  changes: ['base', 'catalogue', 'disclosure', 'audit'],
  // Keys and grants are on record, and grants announced, in their own transaction.
  identity: ['base', 'catalogue', 'disclosure', 'audit', 'changes'],
  query: ['base', 'catalogue', 'disclosure', 'audit'],
  exports: ['base', 'catalogue', 'disclosure', 'query'],
  // Deadlines and timeliness are read under the row visibility of every other read, so by query/'s.
  publication: ['base', 'calendar', 'catalogue', 'disclosure', 'audit', 'changes', 'query'],
  ingest: ['base', 'calendar', 'catalogue', 'disclosure', 'audit', 'publication'],
  graph: [
    'base',
    'calendar',
    'catalogue',
    'disclosure',
    'identity',
    'audit',
    'changes',
    'query',
    'publication',
    'ingest',
  ],
  portal: [],
  codegen: ['base', 'catalogue', 'graph'],
  server: [
    'base',
    'calendar',
    'catalogue',
    'disclosure',
    'identity',
    'audit',
    'changes',
    'query',
    'exports',
    'publication',
    'ingest',
    'graph',
  ],
  cli: [
    'base',
    'calendar',
    'catalogue',
    'disclosure',
    'identity',
    'audit',
    'changes',
    'query',
    'exports',
    'publication',
    'ingest',
    'graph',
    'server',
  ],
};

const src = join(import.meta.dirname, '../src');
const folderOf = (file: string) => relative(src, file).split(sep)[0]!;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes(sep) && !file.includes('.generated'))
  .map((file) => join(src, file));

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => ({
    file: relative(src, file),
    from: folderOf(file),
    to: folderOf(join(dirname(file), match[1]!)),
  })),
);

test('folders import only what the table allows', () => {
  const strays = imports.filter(({ from, to }) => from !== to && !mayImport[from]?.includes(to));
  expect(strays).toEqual([]);
});

test('the table runs one way', () => {
  const reaches = (from: string, to: string): boolean =>
    (mayImport[from] ?? []).some((next) => next === to || reaches(next, to));
  expect(Object.keys(mayImport).filter((folder) => reaches(folder, folder))).toEqual([]);
});

/** SQL that names a catalogue's table as data stands only where the invariants allow it. */
const touches = (file: string) => /sql\.table\(/.test(readFileSync(file, 'utf8'));

test('catalogue tables are read by query/ and written by ingest/ and publication/ alone', () => {
  const folders = new Set(files.filter(touches).map(folderOf));
  expect(
    [...folders].filter((folder) => !['query', 'ingest', 'publication'].includes(folder)),
  ).toEqual([]);
});

test('only base/ and the entry points ask the machine for the time', () => {
  const entries = ['base', 'server', 'cli', 'codegen'];
  const asking = files.filter((file) =>
    /new Date\(\)|Date\.now\(\)/.test(readFileSync(file, 'utf8')),
  );
  expect(
    asking.filter((file) => !entries.includes(folderOf(file))).map((file) => relative(src, file)),
  ).toEqual([]);
});

test('no file is named after a drawer', () => {
  const drawers = /(^|[-/\\])(utils?|helpers?|common|managers?|services?|handlers?)([-.]|$)/;
  expect(files.map((file) => relative(src, file)).filter((file) => drawers.test(file))).toEqual([]);
});
