import { existsSync, readFileSync } from 'node:fs';
import type { HostileRun } from '../hostile.ts';
import { failingsOf, faultsIn, slowdownOf } from '../hostile/verdict.ts';

const file = 'coverage/security/hostile.json';

/** How a well-behaved client fares while everything else is thrown at the server. */
export function section(): Promise<string> {
  const head = `## Hostile traffic

\`npm run security:hostile -- --minutes 10\` starts a server on 127.0.0.1 as one is deployed (a trusted proxy, \`MULU_RATE_LIMITS=anonymous=600\`) and measures a client who asks 20 times a second through that proxy; then another process attacks in every way of the table at once, each from an address of its own and as often as that limit lets it, a few far more often. Server, client and attackers are three processes of one machine; the attackers run at the lowest priority, because they would otherwise take the processors of whom they attack. It fails where the client's p99 is 5 times its quiet value, the client is refused, the second half of the attack takes a quarter more memory than the first, or a 5xx is no documented refusal.`;
  if (!existsSync(file)) return Promise.resolve(`${head}\n\nNot run yet.`);
  const run = JSON.parse(readFileSync(file, 'utf8')) as HostileRun;
  const { minutes, quiet, attacked, memory } = run;
  const failings = failingsOf(run);
  return Promise.resolve(
    [
      head,
      `${minutes} minutes: p99 of the well-behaved client ${quiet.p99} ms quiet, ${attacked.p99} ms under attack (${slowdownOf(run)} times); p50 ${quiet.p50} and ${attacked.p50} ms; ${attacked.requests} requests, answered ${statusesOf(attacked.statuses)}. Memory ${memory.before} MB before, at most ${memory.earlyMost} MB in the first half and ${memory.lateMost} MB in the second, ${memory.after} MB after. Answers of 5xx that are no documented refusal: ${faultsIn(run)}. ${failings.length === 0 ? 'Passed.' : `**Not passed**: ${failings.join('; ')}.`}`,
      table(run.attacks),
    ].join('\n\n'),
  );
}

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
