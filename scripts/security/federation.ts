import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { contractOperations } from '../../tests/graph/contract-operations.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { startFederation } from '../../tests/support/federation.ts';
import { placeLinked } from '../../tests/support/linked-records.ts';
import { startTestServer } from '../../tests/support/test-server.ts';
import { alike, type Answered } from './federation-answers.ts';
import { explained, type Explained } from './federation-explained.ts';

// npm run security:federation: our subgraphs behind the gateway of another maker, which is installed for this only.
const peers = 'tests/peers';

/** What was compared; docs/security.md tells it. */
export interface FederationRun {
  readonly operations: number;
  readonly alike: number;
  /** Differences with their reasons, and those without one. */
  readonly explained: readonly Pick<Explained, 'operation' | 'why'>[];
  readonly different: readonly string[];
}

async function run(): Promise<FederationRun> {
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
    const ours: Answered[] = [];
    for (const { query, variables } of operations)
      ours.push(await federation.merged({ query, variables }));
    const others = operations.flatMap(({ name }, i) =>
      alike(ours[i]!, theirs[i]!) ? [] : [{ name, ours: ours[i]!, theirs: theirs[i]! }],
    );
    const reasons = others.map((one) => reasonOf(one));
    return {
      ...{ operations: operations.length, alike: operations.length - others.length },
      explained: reasons.filter((reason) => reason !== undefined),
      different: others.filter((_, i) => !reasons[i]).map(({ name }) => name),
    };
  } finally {
    await federation.close();
    await db.close();
    await server.stop();
  }
}

interface Different {
  readonly name: string;
  readonly ours: Answered;
  readonly theirs: Answered;
}

function reasonOf({ name, ours, theirs }: Different) {
  const known = explained.find(({ operation }) => operation === name);
  if (known?.only(ours, theirs)) return { operation: name, why: known.why };
  console.error(name, JSON.stringify(ours).slice(0, 2000), JSON.stringify(theirs).slice(0, 2000));
  return undefined;
}

function askTheirs(subgraphs: readonly object[], operations: readonly object[]): Answered[] {
  const input = JSON.stringify({ subgraphs, operations });
  const output = execFileSync('node', [`${peers}/ask-apollo-gateway.mjs`], {
    ...{ input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as Answered[];
}

const found = await run();
mkdirSync('coverage/security', { recursive: true });
writeFileSync('coverage/security/federation.json', `${JSON.stringify(found, null, 2)}\n`);
console.log(JSON.stringify(found, null, 2));
if (found.different.length > 0) process.exitCode = 1;
