import { existsSync, readFileSync } from 'node:fs';

const file = 'coverage/security/planted.json';

interface Outcome {
  readonly name: string;
  readonly file: string;
  readonly as: string;
  readonly caught: boolean;
  readonly afterRequests: number;
  readonly shownBy: string;
}

/** Leaks built in on purpose, and whether the property run found them. */
export function section(): Promise<string> {
  const head = `## Planted leaks

Each is one small change of the source, made in a copy by \`npm run security:planted\`, which then lets the property run look for it.`;
  if (!existsSync(file)) return Promise.resolve(`${head}\n\nNot run yet.`);
  const outcomes = JSON.parse(readFileSync(file, 'utf8')) as Outcome[];
  const caught = outcomes.filter((one) => one.caught).length;
  const rows = outcomes.map(
    (one) =>
      `| ${one.name} | \`${one.file}\` | ${one.as} | ${one.caught ? 'yes' : '**no**'} | ${one.afterRequests} | ${shown(one)} |`,
  );
  return Promise.resolve(
    [
      head,
      [
        '| planted | in | as | caught | after requests | shown by |\n| --- | --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n'),
      `${caught} of ${outcomes.length} caught.`,
    ].join('\n\n'),
  );
}

/** The request in a few words. */
function shown({ shownBy }: Outcome): string {
  const [line = ''] = shownBy.split('\n');
  return `\`${line.slice(0, 60).replaceAll('|', '¦').replaceAll('`', '')}\``;
}
