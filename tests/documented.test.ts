import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => ({ file, text: read('src', file) }));

// A code is the first argument of a refusal, of a finding of ingest, or of a factory in a file of errors.
const made = /(?:new Refusal|wrong|doubtful)\(\s*'([A-Z]+(?:_[A-Z]+)*)'/g;
const madeByFactory = /\w\(\s*'([A-Z]+(?:_[A-Z]+)+)'/g;
const codes = new Set(
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(file.endsWith('errors.ts') ? madeByFactory : made)].map((match) => match[1]!),
  ),
);

test('every error code stands in docs/errors.md', () => {
  const documented = read('docs', 'errors.md');
  expect(codes.size).toBeGreaterThan(150);
  expect(
    [...codes].filter(
      (code) => !documented.includes(`| ${code} |`) && !documented.includes(`\`${code}\``),
    ),
  ).toEqual([]);
});

test('every code of docs/errors.md is given somewhere, and stands there once', () => {
  const rows = [...read('docs', 'errors.md').matchAll(/^\| ([A-Z]+(?:_[A-Z]+)+) \|/gm)];
  const documented = rows.map((row) => row[1]!);
  const given = (code: string) => sources.some(({ text }) => text.includes(`'${code}'`));
  expect(documented.filter((code) => !given(code))).toEqual([]);
  expect(new Set(documented).size).toBe(documented.length);
});

test('every setting that is read stands in docs/deploying.md', () => {
  const settings = [
    ...new Set(
      [read('src', 'base', 'config.ts'), read('src', 'base', 'limit-settings.ts')]
        .join('\n')
        .match(/(?<=')(?:MULU_[A-Z_]+|PORT|HOST|DATABASE_URL|LOG_LEVEL)(?=')/g),
    ),
  ];
  const documented = read('docs', 'deploying.md');
  expect(settings.length).toBeGreaterThan(8);
  expect(settings.filter((setting) => !documented.includes(`\`${setting}\``))).toEqual([]);
});

test('every command of the CLI stands in the README', () => {
  const commands = [...read('src', 'cli', 'index.ts').matchAll(/(\w+)Command[,\]\s]/g)].map(
    (match) => match[1]!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  const readme = read('README.md');
  expect(
    [...new Set(commands)].filter(
      (command) => command !== '-add' && !readme.includes(`mulu ${command}`),
    ),
  ).toEqual([]);
});
