import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse, type ExecutionResult } from 'graphql';
import { readConfig } from '../../src/base/config.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import type { Context } from '../../src/graph/context.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { gatewayEngine } from '../../src/graph/engines/gateway.ts';
import { createWithheldList } from '../../src/graph/withheld-list.ts';
import { hashBody, openAssertion } from '../../src/identity/assertion.ts';
import { fakeSubgraph, type FakeSubgraph, type Sent } from '../support/fake-subgraph.ts';
import { citizen, officerOf } from '../support/viewers.ts';

const signingKey = 'a signing key for tests, of at least 32 characters';
const at = new Date('2026-11-22T04:00:00Z');
const catalogues = loadCatalogues('schema');
const composed = composeCatalogues(catalogues, 'schema');
const names = [...composed.subgraphSdl.keys()];
const withData = (data: object) => () => JSON.stringify({ data });

let fakes: ReadonlyMap<string, FakeSubgraph>;
let engine: Engine;

beforeAll(async () => {
  fakes = new Map(
    await Promise.all(names.map(async (name) => [name, await fakeSubgraph()] as const)),
  );
  engine = await gatewayEngine(makingOf(names.map((name) => `${name}=${fake(name).url}`)));
});
afterAll(async () => {
  await engine.close();
  await Promise.all([...fakes.values()].map((one) => one.close()));
});
beforeEach(() => {
  for (const one of fakes.values()) {
    one.sent.length = 0;
    one.answer = withData({});
  }
});

const fake = (name: string) => fakes.get(name)!;

function makingOf(pairs: readonly string[]) {
  const config = readConfig({
    MULU_ROLE: 'gateway',
    MULU_SUBGRAPHS: pairs.join(','),
    MULU_SIGNING_KEY: signingKey,
  });
  return { config, catalogues, composed, signingKey };
}

interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly viewer?: Viewer;
}

async function ask(query: string, { variables = {}, viewer = citizen }: Asking = {}) {
  const withheld = createWithheldList();
  const context = { viewer, at, requestId: 'r-1', withheld } as Context;
  const result = await engine.execute({ document: parse(query), variables, context });
  return { ...plain(result), withheld: withheld.entries() };
}

const plain = ({ data, errors }: ExecutionResult) => ({
  data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown> | null,
  errors: (errors ?? []).map(({ message, path, extensions, originalError }) => {
    const { code, facts } = (originalError ?? {}) as { code?: string; facts?: object };
    return { message, path, ...extensions, ...facts, ...(code ? { code } : {}) };
  }),
});

describe('what a gateway needs', () => {
  test('an address for every department', async () => {
    await expect(gatewayEngine(makingOf(['finance=http://127.0.0.1:1']))).rejects.toMatchObject({
      code: 'GRAPH_SUBGRAPH_WITHOUT_ADDRESS',
      message: expect.stringContaining('credit-office, market-regulation, platform'),
    });
  });
});

describe('what is sent', () => {
  test('nothing for introspection', async () => {
    const { data } = await ask('{ __typename __type(name: "Enterprise") { name } }');
    expect(data).toEqual({ __typename: 'Query', __type: { name: 'Enterprise' } });
    expect(names.flatMap((name) => fake(name).sent)).toEqual([]);
  });

  test('no values, fragments or conditions in the text of an operation', async () => {
    await ask(
      `query ($yes: Boolean!) { penaltyDecisions(filter: { fineAmount: { gte: 12345678901234567.89 } }, first: 2) {
        ...Page totalCount @skip(if: $yes) } }
      fragment Page on PenaltyDecisionConnection { nodes { id @include(if: $yes) } }`,
      { variables: { yes: true } },
    );
    const [sent] = fake('credit-office').sent;
    expect(sent!.query).toBe(
      'query($a0:PenaltyDecisionFilter, $a1:Int){penaltyDecisions(filter: $a0, first: $a1){nodes{id}}}',
    );
    expect(sent!.variables).toEqual({ a0: { fineAmount: { gte: '12345678901234567.89' } }, a1: 2 });
  });

  test('the word on who asks, for that subgraph and that body', async () => {
    await ask('{ penaltyDecisions { totalCount } }', { viewer: officerOf('finance') });
    const [{ headers, body }] = fake('credit-office').sent as [Sent];
    const assertion = String(headers['x-mulu-viewer']);
    expect(openAssertion(assertion, { subgraph: 'credit-office', signingKey })).toMatchObject({
      bodyHash: hashBody(body),
      viewer: { kind: 'OFFICER', department: 'finance' },
    });
    expect(openAssertion(assertion, { subgraph: 'finance', signingKey })).toBeUndefined();
  });

  test('no word where nobody in particular asks', async () => {
    await ask('{ penaltyDecisions { totalCount } }');
    expect(fake('credit-office').sent[0]!.headers).not.toHaveProperty('x-mulu-viewer');
  });

  test('each record once, in portions that a body holds', async () => {
    const nodes = Array.from({ length: 5000 }, (_, i) => ({
      party: { __typename: 'Enterprise', ref: `code ${i % 4500}` },
    }));
    fake('credit-office').answer = withData({ penaltyDecisions: { nodes } });
    fake('market-regulation').answer = ({ variables }) =>
      JSON.stringify({
        data: {
          _entities: (variables['representations'] as { ref: string }[]).map(({ ref }) => {
            return { creditCode: ref, name: `name of ${ref}` };
          }),
        },
      });
    const { data } = await ask('{ penaltyDecisions { nodes { party { name } } } }');
    const sent = fake('market-regulation').sent.map(
      ({ variables }) => variables['representations'],
    );
    expect(sent.map((one) => (one as []).length).sort()).toEqual([2000, 2000, 500]);
    const answered = data!['penaltyDecisions'] as { nodes: { party: { name: string } }[] };
    expect(answered.nodes.map(({ party }) => party.name)).toEqual(
      nodes.map(({ party }) => `name of ${party.ref}`),
    );
  });

  test('a mutation once, though the connection breaks', async () => {
    fake('platform').answer = () => 'no JSON';
    const { errors } = await ask('mutation { approveBatch(batch: "1") { id } }');
    expect(fake('platform').sent).toHaveLength(1);
    expect(errors).toMatchObject([{ code: 'SUBGRAPH_UNAVAILABLE', department: 'platform' }]);
  });
});

describe('what a subgraph answers', () => {
  test('its errors keep message, code and facts; that of a record is its root field’s', async () => {
    fake('credit-office').answer = withData({
      mine: { nodes: [{ party: { __typename: 'Enterprise', ref: '1' } }] },
    });
    const extensions = { code: 'FIELD_WITHHELD', coordinate: 'Enterprise.x' };
    fake('market-regulation').answer = () =>
      JSON.stringify({
        data: null,
        errors: [{ message: 'No.', path: ['_entities'], extensions }],
      });
    expect(await ask('{ mine: penaltyDecisions { nodes { party { name } } } }')).toMatchObject({
      data: { mine: null },
      errors: [{ message: 'No.', path: ['mine'], ...extensions }],
    });
  });

  test('what it withholds is told once', async () => {
    const entry = { coordinate: 'PenaltyDecision.remarks', level: 'NON_DISCLOSED' };
    fake('credit-office').answer = () =>
      JSON.stringify({
        data: { penaltyDecisions: { totalCount: 0 } },
        extensions: { withheld: [entry, entry, 'nonsense', { level: 1 }] },
      });
    expect((await ask('{ penaltyDecisions { totalCount } }')).withheld).toEqual([entry]);
  });

  test('a reference is null where its owner knows no such record', async () => {
    fake('credit-office').answer = withData({
      penaltyDecisions: {
        nodes: [{ party: { __typename: 'Enterprise', ref: '1', penalties: { totalCount: 3 } } }],
      },
    });
    fake('market-regulation').answer = withData({ _entities: [null] });
    const { data, errors } = await ask(
      '{ penaltyDecisions { nodes { party { penalties { totalCount } } } } }',
    );
    expect(data).toEqual({ penaltyDecisions: { nodes: [{ party: null }] } });
    expect(errors).toEqual([]);
  });
});

describe('a hostile subgraph', () => {
  test('reaches no prototype', async () => {
    fake('credit-office').answer = () =>
      '{"data":{"__proto__":{"polluted":1},"penaltyDecisions":{"constructor":{"prototype":{"polluted":1}},"totalCount":1,"nodes":[{"__proto__":{"polluted":1},"id":"a","party":{"__typename":"Enterprise","ref":"1","__proto__":{"polluted":1}}}]}}}';
    fake('market-regulation').answer = () =>
      '{"data":{"_entities":[{"__proto__":{"polluted":1},"creditCode":"1","name":"n"}]}}';
    const { data } = await ask('{ penaltyDecisions { totalCount nodes { id party { name } } } }');
    expect(data).toEqual({
      penaltyDecisions: { totalCount: 1, nodes: [{ id: 'a', party: { name: 'n' } }] },
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(fake('market-regulation').sent[0]!.body).not.toContain('polluted');
  });

  test('adds no field that was not asked of it', async () => {
    fake('credit-office').answer = withData({
      penaltyDecisions: { totalCount: 1, secret: 'x', nodes: [{ id: 'a' }] },
      enterprises: { totalCount: 9 },
    });
    const { data } = await ask('{ penaltyDecisions { totalCount } }');
    expect(data).toEqual({ penaltyDecisions: { totalCount: 1 } });
  });

  test.each([
    ['no JSON', () => 'Internal error'],
    ['no answer of GraphQL', () => '[1]'],
    ['nested without end', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('that answers with %s is as good as gone', async (_what, answer) => {
    fake('credit-office').answer = answer;
    fake('finance').answer = withData({ budgetLines: { totalCount: 2 } });
    const { data, errors } = await ask(
      '{ penaltyDecisions { totalCount } budgetLines { totalCount } }',
    );
    expect(data).toEqual({ penaltyDecisions: null, budgetLines: { totalCount: 2 } });
    expect(errors).toMatchObject([
      { code: 'SUBGRAPH_UNAVAILABLE', department: 'credit-office', path: ['penaltyDecisions'] },
    ]);
  });

  test.each([
    ['a type that does not exist', { node: { __typename: 'Nonsense', id: 'x' } }],
    ['text for an object', { node: 'x' }],
  ])('that answers with %s is not believed', async (_what, data) => {
    fake('platform').answer = withData(data);
    const answered = await ask('{ node(id: "x") { id } }');
    expect(answered.data).toEqual({ node: null });
    expect(answered.errors).toHaveLength(1);
  });
});

test('since when a department is missing is remembered until it answers', async () => {
  fake('finance').answer = () => '';
  const asked = async () =>
    (await ask('{ budgetLines { totalCount } }')).errors as { since?: Date }[];
  const [first] = await asked();
  const [second] = await asked();
  expect(second!.since).toEqual(first!.since);
  fake('finance').answer = withData({ budgetLines: { totalCount: 2 } });
  expect(await asked()).toEqual([]);
});
