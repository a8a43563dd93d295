import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'tests/leaks';

/** Which test shows which of the known leaks shut: read from the names and titles of the test files. */
export function section(): Promise<string> {
  const files = readdirSync(folder).filter((name) => /^l\d\d-.*\.test\.ts$/.test(name));
  const rows = files.sort().map((name) => {
    const titles = titlesIn(readFileSync(join(folder, name), 'utf8'));
    return `| L${Number(name.slice(1, 3))} | [${name}](../${folder}/${name}) | ${titles.join('; ')} |`;
  });
  return Promise.resolve(
    ['## Known leaks', '| row | test | what it shows |\n| --- | --- | --- |', ...rows].join('\n'),
  );
}

/** What a test file says of itself, a fact each. */
function titlesIn(source: string): string[] {
  const titles = source.matchAll(/\b(?:test|describe)(?:\.each\([\s\S]*?\n?\))?\(\s*'([^']+)'/g);
  return [...titles].map(([, title]) => title!.replaceAll('|', '\\|'));
}
