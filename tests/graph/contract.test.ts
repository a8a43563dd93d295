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
import { alike } from '../../scripts/security/federation-answers.ts';
import { contractOperations } from './contract-operations.ts';
import { answeredOtherwise, peerGateway } from './peer-gateway.ts';

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

describe('behind a gateway of another maker', () => {
  test('which reads _service and asks _entities, subgraphs answer as one process does', async () => {
    const ask = await peerGateway(federation.subgraphs);
    const operations = contractOperations(linked).filter(
      ({ name }) => !answeredOtherwise.has(name),
    );
    const different: string[] = [];
    for (const operation of operations) {
      const theirs = await ask(operation);
      if (!alike(await federation.merged(operation), theirs)) different.push(operation.name);
    }
    expect(different).toEqual([]);
    expect(operations.length).toBeGreaterThan(80);
  }, 120_000);
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

describe('page by page', () => {
  const pages = `query ($after: String, $before: String, $first: Int, $last: Int) { penaltyDecisions(
    filter: { decidedOn: { gte: "2020-01-01" }, partyName: { isNull: false }, authorityCode: { ne: "nobody" } }
    orderBy: [{ field: FINE_AMOUNT, direction: DESC }, { field: DECIDED_ON }]
    after: $after, before: $before, first: $first, last: $last) { nodes { id } pageInfo { startCursor endCursor } } }`;

  interface Page {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
  }

  const shapes = ['merged', 'gateway'] as const;
  const pageOf = async (turn: number, variables: Record<string, unknown>): Promise<Page> => {
    const { data, errors } = await federation[shapes[turn % 2]!]({ query: pages, variables });
    expect(errors).toBeUndefined();
    return (data as { penaltyDecisions: Page }).penaltyDecisions;
  };

  test('a cursor of one shape serves the other, forward and backward', async () => {
    const whole = (await pageOf(0, { first: 200 })).nodes.map(({ id }) => id);
    const [forward, backward]: [string[], string[]] = [[], []];
    let [after, before]: (string | null | undefined)[] = [undefined, undefined];
    for (let turn = 0; turn <= whole.length; turn += 1) {
      const next = await pageOf(turn, { first: 1, after });
      const former = await pageOf(turn, { last: 1, before });
      forward.push(...next.nodes.map(({ id }) => id));
      backward.unshift(...former.nodes.map(({ id }) => id));
      [after, before] = [next.pageInfo.endCursor ?? after, former.pageInfo.startCursor ?? before];
    }
    expect(whole.length).toBeGreaterThan(3);
    expect([forward, backward]).toEqual([whole, whole]);
  });
});

describe('without the credit office', () => {
  beforeAll(() => federation.kill('credit-office'));

  const unavailable = (path: readonly (string | number)[], fields: readonly string[]) => ({
    message: 'The department credit-office cannot be reached; its part is missing.',
    path,
    extensions: {
      code: 'SUBGRAPH_UNAVAILABLE',
      department: 'credit-office',
      since: expect.any(String),
      fields,
      hint: expect.any(String),
    },
  });

  test('the rest is answered, with one error for each missing part', async () => {
    const creditCode = linked.keys.get('Enterprise')![1]!;
    const query = `{ enterprise(creditCode: "${creditCode}") { creditCode listings { totalCount } penalties { totalCount } }
      penaltyDecisions { totalCount } budgetLines { totalCount } }`;
    const whole = (await federation.merged({ query })).data as { enterprise: object };
    expect(await federation.gateway({ query })).toEqual({
      status: 200,
      data: {
        ...whole,
        enterprise: { ...whole.enterprise, penalties: null },
        penaltyDecisions: null,
      },
      errors: [
        unavailable(['enterprise', 'penalties'], ['penalties']),
        unavailable(['penaltyDecisions'], ['penaltyDecisions']),
      ],
    });
  });

  test('the rest of a list is answered, and told once', async () => {
    const query = '{ departments { nodes { code penaltyDecisions { totalCount } } } }';
    const { data, errors } = await federation.gateway({ query });
    const { nodes } = (data as { departments: { nodes: { penaltyDecisions: unknown }[] } })
      .departments;
    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes.every(({ penaltyDecisions }) => penaltyDecisions === null)).toBe(true);
    expect(errors).toEqual([unavailable(['departments', 'nodes'], ['penaltyDecisions'])]);
  });

  test('records of others are found by search', async () => {
    const query =
      '{ search(text: "公司") { nodes { __typename id ... on PenaltyDecision { partyName } } } }';
    const [merged, gateway] = [
      await federation.merged({ query }),
      await federation.gateway({ query }),
    ];
    const nodesOf = ({ data }: Received) => (data as { search: { nodes: unknown[] } }).search.nodes;
    const other = (node: unknown) =>
      (node as { __typename?: string } | null)?.__typename !== 'PenaltyDecision';
    expect(nodesOf(gateway)).toHaveLength(nodesOf(merged).length);
    expect(nodesOf(gateway).filter((node) => node && other(node))).toEqual(
      nodesOf(merged).filter(other),
    );
    expect(gateway.errors).toHaveLength(1);
  });
});
