import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.generated'))
  .map((file) => read('src', file))
  .join('\n');

const folders =
  'BASE|CONFIG|DATABASE|CATALOGUE|DISCLOSURE|IDENTITY|QUERY|GRAPH|INGEST|PUBLICATION|AUDIT|CHANGES|CALENDAR|SERVER|EXPORTS|LIMIT|CLI|MIGRATE';
const codes = [
  ...new Set(
    sources.match(
      new RegExp(
        String.raw`(?<=')(?:(?:${folders})_[A-Z_]+|FIELD_WITHHELD|SUBGRAPH_UNAVAILABLE)(?=')`,
        'g',
      ),
    ),
  ),
];

test('every error code stands in docs/errors.md', () => {
  const documented = read('docs', 'errors.md');
  expect(codes.length).toBeGreaterThan(50);
  expect(
    codes.filter(
      (code) => !documented.includes(`| ${code} |`) && !documented.includes(`\`${code}\``),
    ),
  ).toEqual([]);
});

test('every setting that is read stands in docs/deploying.md', () => {
  const settings = [
    ...new Set(
      read('src', 'base', 'config.ts').match(
        /(?<=')(?:MULU_[A-Z_]+|PORT|HOST|DATABASE_URL|LOG_LEVEL)(?=')/g,
      ),
    ),
  ];
  const documented = read('docs', 'deploying.md');
  expect(settings.length).toBeGreaterThan(8);
  expect(settings.filter((setting) => !documented.includes(`\`${setting}\``))).toEqual([]);
});

test('every command of the CLI stands in the README', () => {
  const commands = [...read('src', 'cli', 'index.ts').matchAll(/(\w+)Command[,\]\s]/g)].map(
    (match) => match[1]!,
  );
  const readme = read('README.md');
  expect(
    [...new Set(commands)].filter(
      (command) => command !== 'Add' && !readme.includes(`mulu ${command}`),
    ),
  ).toEqual([]);
});
