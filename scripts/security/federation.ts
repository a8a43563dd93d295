import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { contractOperations } from '../../tests/graph/contract-operations.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { startFederation } from '../../tests/support/federation.ts';
import { placeLinked } from '../../tests/support/linked-records.ts';
import { startTestServer } from '../../tests/support/test-server.ts';

// npm run security:federation: our subgraphs behind the gateway of another maker, which is installed for this only.
const peers = 'tests/peers';

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

async function run() {
  if (!existsSync(`${peers}/node_modules/@apollo/gateway`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit' });
  const server = await startTestServer();
  Object.assign(process.env, server.environment);
  const db = await testDatabase();
  const catalogues = loadCatalogues('schema');
  const linked = await placeLinked(db, catalogues, { each: 12, seed: 7 });
  const federation = await startFederation(db);
  try {
    const operations = contractOperations(linked);
    const subgraphs = [...federation.subgraphs].map(([name, url]) => ({ name, url }));
    const theirs = askTheirs(subgraphs, operations);
    const different: string[] = [];
    for (const [i, { name, query, variables }] of operations.entries()) {
      const ours: Answered = await federation.merged({ query, variables });
      if (!alike(ours, theirs[i]!)) different.push(name);
    }
    return { operations: operations.length, same: operations.length - different.length, different };
  } finally {
    await federation.close();
    await db.close();
    await server.stop();
  }
}

function askTheirs(subgraphs: readonly object[], operations: readonly object[]): Answered[] {
  const input = JSON.stringify({ subgraphs, operations });
  const output = execFileSync('node', [`${peers}/ask-apollo-gateway.mjs`], {
    ...{ input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as Answered[];
}

// Both refuse, or both answer the same; sentences are each maker's own.
function alike(ours: Answered, theirs: Answered): boolean {
  if (ours.data == null) return theirs.data == null && (theirs.errors ?? []).length > 0;
  return sorted(ours.data) === sorted(theirs.data);
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

const found = await run();
mkdirSync('coverage/security', { recursive: true });
writeFileSync('coverage/security/federation.json', `${JSON.stringify(found, null, 2)}\n`);
console.log(JSON.stringify(found, null, 2));
