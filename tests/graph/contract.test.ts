import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Database } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import { testDatabase } from '../support/database.ts';
import {
  startFederation,
  type Federation,
  type Question,
  type Received,
} from '../support/federation.ts';
import { makeKeys, type Keys } from '../support/keys.ts';
import { placeLinked, type Linked } from '../support/linked-records.ts';
import { randomOperations } from '../support/operations.ts';
import { contractOperations } from './contract-operations.ts';

// One process, and a gateway over a process for each subgraph, answer alike: the same database, the same
// questions by HTTP, and the answers compared but for the order of keys and the ids of requests.
const catalogues = loadCatalogues('schema');
const schema = buildSchema(composeCatalogues(catalogues, 'schema').apiSdl);
const viewers = ['citizen', 'app', 'owner', 'other'] as const;
const seed = Number(process.env['CONTRACT_SEED'] ?? 20260701);
const count = Number(process.env['CONTRACT_COUNT'] ?? 150);

let db: Database;
let federation: Federation;
let linked: Linked;
let keys: Keys;

beforeAll(async () => {
  db = await testDatabase();
  linked = await placeLinked(db, catalogues, { each: 12, seed: 7 });
  federation = await startFederation(db);
  keys = await makeKeys(db, federation.signingKey);
}, 180_000);
afterAll(async () => {
  await federation?.close();
  await db?.close();
});

async function askBoth(question: Question): Promise<{ merged: Received; gateway: Received }> {
  const asked = [federation.merged(question), federation.gateway(question)] as const;
  const [merged, gateway] = await Promise.all(asked);
  return { merged: plain(merged), gateway: plain(gateway) };
}

// A fault is found in the log by the id of its request, which is another for each.
const plain = (received: Received): Received => ({
  ...received,
  errors: received.errors?.map(({ extensions: { requestId: _, ...facts }, ...error }) => {
    return { ...error, extensions: facts };
  }),
});

const withheldBy = ({ withheld }: Received) => (withheld ?? []) as readonly object[];

describe('written by hand', () => {
  test.each(viewers)(
    'the %s gets the same from both shapes',
    async (viewer) => {
      for (const { name, query, variables } of contractOperations(linked)) {
        const { merged, gateway } = await askBoth({ query, variables, key: keys[viewer] });
        expect({ name, ...gateway }).toEqual({ name, ...merged });
      }
    },
    120_000,
  );
});

describe('at random', () => {
  test.each(viewers)(
    'the %s gets the same from both shapes',
    async (viewer) => {
      const world = { schema, catalogues, linked };
      for (const { query, variables } of randomOperations(world, { seed, count })) {
        const { merged, gateway } = await askBoth({ query, variables, key: keys[viewer] });
        expect({ query, ...essence(gateway) }).toEqual({ query, ...essence(merged) });
        if (!merged.errors) compareWithheld(viewer, { query, merged, gateway });
      }
    },
    240_000,
  );

  // Of several refusals under one root field either shape tells one.
  const essence = ({ status, data, errors }: Received) => {
    return { status, data, refused: errors?.map(({ path }) => path) };
  };

  // An officer's rows are judged one by one, and behind a reference to nothing the gateway still sees rows
  // that point there: it may name a field more.
  function compareWithheld(viewer: string, { query, merged, gateway }: Compared) {
    const [found, expected] = [withheldBy(gateway), withheldBy(merged)];
    const officer = viewer === 'owner' || viewer === 'other';
    const least = officer ? expect.arrayContaining([...expected]) : expected;
    expect({ query, withheld: found }).toEqual({ query, withheld: least });
  }

  interface Compared {
    readonly query: string;
    readonly merged: Received;
    readonly gateway: Received;
  }
});
