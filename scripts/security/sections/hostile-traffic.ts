import { existsSync, readFileSync } from 'node:fs';
import type { HostileRun } from '../hostile.ts';

const file = 'coverage/security/hostile.json';
const documented = new Set(['503']);

/** How a well-behaved client fares while everything else is thrown at the server. */
export function section(): Promise<string> {
  const head = `## Hostile traffic

\`npm run security:hostile -- --minutes 10\` starts a server of its own on 127.0.0.1, measures a client who asks 20 times a second, then attacks in every way of the table at once.`;
  if (!existsSync(file)) return Promise.resolve(`${head}\n\nNot run yet.`);
  const run = JSON.parse(readFileSync(file, 'utf8')) as HostileRun;
  const { minutes, quiet, attacked, memory } = run;
  const faults = Object.values(run.attacks)
    .concat(attacked.statuses)
    .flatMap((statuses) => Object.entries(statuses))
    .filter(([status]) => status.startsWith('5') && !documented.has(status))
    .reduce((sum, [, count]) => sum + count, 0);
  return Promise.resolve(
    [
      head,
      `${minutes} minutes: p99 of the well-behaved client ${quiet.p99} ms quiet, ${attacked.p99} ms under attack (${ratio(attacked.p99, quiet.p99)} times); p50 ${quiet.p50} and ${attacked.p50} ms; ${attacked.requests} requests, answered ${statusesOf(attacked.statuses)}. Memory ${memory.before} MB before, ${memory.most} MB at most, ${memory.after} MB after. Answers of 5xx that are no documented refusal: ${faults}.`,
      table(run.attacks),
    ].join('\n\n'),
  );
}

const ratio = (one: number, other: number) => Math.round((one / other) * 10) / 10;

const statusesOf = (statuses: Readonly<Record<string, number>>) =>
  Object.entries(statuses)
    .map(([status, count]) => `${status === '0' ? 'broken off' : status} × ${count}`)
    .join(', ');

function table(attacks: HostileRun['attacks']): string {
  const rows = Object.entries(attacks).map(
    ([name, statuses]) => `| ${name} | ${statusesOf(statuses)} |`,
  );
  return ['| attack | answered |', '| --- | --- |', ...rows].join('\n');
}
