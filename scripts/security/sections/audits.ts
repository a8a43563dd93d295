import { existsSync, readFileSync } from 'node:fs';
import type { FederationRun } from '../federation.ts';
import { startTarget } from '../hostile/server.ts';
import { serverAudits } from 'graphql-http';

const federation = 'coverage/security/federation.json';

/** What makers of other programs ask of a GraphQL server, asked of a running one. */
export async function section(): Promise<string> {
  return ['## Conformance', await overHttp(), ofTheSubgraphs()].join('\n\n');
}

async function overHttp(): Promise<string> {
  const target = await startTarget(4456);
  try {
    const audits = serverAudits({ url: `${target.url}/graphql` });
    const rows: string[] = [];
    const counts: Record<string, number> = { ok: 0, notice: 0, warn: 0, error: 0 };
    for (const { id, name, fn } of audits) {
      const { status } = await fn();
      counts[status] = (counts[status] ?? 0) + 1;
      if (status !== 'ok') rows.push(`- ${status}: ${id} ${name}`);
    }
    const sums = Object.entries(counts).map(([status, count]) => `${status} ${count}`);
    return `GraphQL over HTTP, the ${audits.length} audits of \`graphql-http\` (also in \`npm test\`: tests/server/graphql-over-http.test.ts): ${sums.join(', ')}. The notices are MAY: a GET that any page could send without asking first is refused.\n\n${rows.join('\n')}`;
  } finally {
    await target.stop();
  }
}

function ofTheSubgraphs(): string {
  const head =
    'Federation, `npm run security:federation`: every subgraph as a process of its own behind the gateway of another maker (@apollo/gateway, in a package apart, tests/peers), which reads `_service { sdl }`, composes, plans and asks `_entities`.';
  if (!existsSync(federation)) return `${head} Not run yet.`;
  const found = JSON.parse(readFileSync(federation, 'utf8')) as FederationRun;
  const { operations, alike, explained, different } = found;
  const reasons = [...new Set(explained.map(({ why }) => why))].map((why) => {
    const of = explained.filter((one) => one.why === why).map(({ operation }) => operation);
    return `- ${of.join('; ')}: ${why}`;
  });
  const sum = `${alike} of ${operations} operations answered as by our own process, ${explained.length} otherwise for a reason that is checked (\`scripts/security/federation-explained.ts\`), ${different.length} without one${different.map((name) => `, ${name}`).join('')}. In \`npm test\`, tests/graph/contract.test.ts does the same with the gateway of a third maker (@graphql-tools/federation).`;
  return [`${head} ${sum}`, reasons.join('\n')].join('\n\n');
}
