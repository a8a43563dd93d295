import { plantedLeaks } from '../planted-leaks.ts';
import { outcomesKept, type Outcome } from '../planted-outcomes.ts';

/** Leaks built in on purpose, and whether the property run found them. */
export function section(): Promise<string> {
  const head = `## Planted leaks

Each is one small change of the source, made in a copy by \`npm run security:planted\`, which then lets the property run look for it.`;
  const outcomes = outcomesKept();
  if (outcomes.length === 0) return Promise.resolve(`${head}\n\nNot run yet.`);
  const known = new Map(outcomes.map((one) => [one.name, one]));
  const rows = plantedLeaks.map(({ name, file: changed, as }) => {
    const one = known.get(name);
    const verdict = one === undefined ? '*not run*' : one.caught ? 'yes' : '**no**';
    return `| ${name} | \`${changed}\` | ${as} | ${verdict} | ${one?.afterRequests ?? ''} | ${one ? shown(one) : ''} |`;
  });
  const caught = outcomes.filter((one) => one.caught).length;
  const table = [
    '| planted | in | as | caught | after requests | shown by |\n| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
  const sum = `${caught} caught of ${outcomes.length} that were run; ${plantedLeaks.length} are listed.`;
  return Promise.resolve([head, table.join('\n'), sum].join('\n\n'));
}

/** The request in a few words. */
function shown({ shownBy }: Outcome): string {
  const [line = ''] = shownBy.split('\n');
  if (line === '') return '';
  return `\`${line.slice(0, 60).replaceAll('|', '¦').replaceAll('`', '')}\``;
}
