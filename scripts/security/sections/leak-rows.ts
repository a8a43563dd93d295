import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'tests/leaks/rows';

/** Which test shows which of the known leaks shut: read from the files themselves, each named after its row. */
export function section(): Promise<string> {
  const rows = readdirSync(folder)
    .sort()
    .flatMap((name) => rowsIn(name, readFileSync(join(folder, name), 'utf8')));
  const table = ['| row | what is shown | tried | test |', '| --- | --- | --- | --- |', ...rows];
  return Promise.resolve(
    [
      '## Known leaks',
      'Rows of the list of 52 known leaks. *As each* means: as anonymous, app, credit platform, other department, owner, holder of a grant, of an expired one, of a revoked one, and auditor, over HTTP, on two exchanges that differ only in what is hidden from that reader; both answers must be the same, byte by byte, and carry no canary. What cannot occur here: [tests/leaks/not-applicable.md](../tests/leaks/not-applicable.md).',
      table.join('\n'),
      `${rows.length} rows.`,
    ].join('\n\n'),
  );
}

function rowsIn(name: string, source: string): string[] {
  return source
    .split(/export const l\d\d: Row = /)
    .slice(1)
    .map((part) => {
      const [row, shows] = ['row', 'shows'].map(
        (key) => new RegExp(`\\b${key}:\\s*'([^']+)'`).exec(part)?.[1] ?? '',
      );
      const tried = [/\basEach:/.test(part) && 'as each', /\bonce:/.test(part) && 'once'];
      return `| ${row} | ${shows} | ${tried.filter(Boolean).join(', ')} | [${name}](../${folder}/${name}) |`;
    });
}
