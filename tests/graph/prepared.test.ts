import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute, parse, validate } from 'graphql';
import { written } from '../../src/base/json-bytes.ts';
import { readConfig } from '../../src/base/config.ts';
import type { Database } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import type { Answered, Operation } from '../../src/graph/engine.ts';
import { mergedEngine } from '../../src/graph/engines/merged.ts';
import { preparedOperations, type PreparedOperations } from '../../src/graph/prepared/prepared.ts';
import { questionsOf } from '../../src/graph/resolvers.ts';
import { createWithheldList } from '../../src/graph/withheld-list.ts';
import { newGrantReads } from '../../src/query/grant-reads.ts';
import { testDatabase } from '../support/database.ts';
import { signingKey, today } from '../support/exchange.ts';
import { placeLinked, type Linked } from '../support/linked-records.ts';
import { randomOperations } from '../support/operations.ts';
import { app, citizen, grantOf, holding, officerOf, platform } from '../support/viewers.ts';
import { contractOperations } from './contract-operations.ts';

// What is prepared is answered byte for byte as GraphQL's own execution answers it, or left to that.

const catalogues = loadCatalogues('schema');
const composed = composeCatalogues(catalogues, 'schema');
const { schema } = mergedEngine(catalogues, composed);
const seed = Number(process.env['CONTRACT_SEED'] ?? 20260701);
const count = Number(process.env['CONTRACT_COUNT'] ?? 150);

const viewers: readonly (readonly [string, Viewer])[] = [
  ['citizen', citizen],
  ['app', app],
  ['officer', officerOf('credit-office')],
  ['holder of a grant', holding(platform, grantOf({}))],
  [
    'holder of a row-filtered grant',
    holding(platform, grantOf({ rows: 'partyKind = LEGAL_PERSON' })),
  ],
];

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

let db: Database;
let linked: Linked;
let run: PreparedOperations;

beforeAll(async () => {
  db = await testDatabase();
  listenForRefusals(db);
  linked = await placeLinked(db, catalogues, { each: 12, seed: 7 });
  run = preparedOperations({ schema, questions: questionsOf(catalogues) });
}, 60_000);
afterAll(() => db?.close());

/** What PostgreSQL has refused: a statement for several that it does would be asked for each alone. */
const refused: string[] = [];

function listenForRefusals({ pool }: Pick<Database, 'pool'>): void {
  const heard = new Set<unknown>();
  pool.on('acquire', ({ connection }) => {
    if (!heard.has(connection))
      connection.on('errorMessage', ({ message }: Error) => void refused.push(message));
    heard.add(connection);
  });
}

const contextOf = (viewer: Viewer) => ({
  ...{ viewer, at: today, db, catalogues, requestId: 'test', signingKey },
  config: readConfig({ DATABASE_URL: db.url }),
  withheld: createWithheldList(),
  reads: newGrantReads(),
});

/** The data of an operation as it is written, alone and in company, held against what it is when it is not. */
async function ran(asked: Omit<Operation, 'context'>, viewer: Viewer) {
  const answer = async (context: ReturnType<typeof contextOf>) =>
    textOf((await run.json({ ...asked, context }))?.json);
  const [context, other, ...others] = Array.from({ length: 5 }, () => contextOf(viewer)) as [
    ReturnType<typeof contextOf>,
    ...ReturnType<typeof contextOf>[],
  ];
  const text = await answer(context);
  const data = await run.data({ ...asked, context: other! });
  expect(text).toBe(data && JSON.stringify({ data }).slice(0, -1));
  expect(await Promise.all(others.map(answer))).toEqual(others.map(() => text));
  for (const one of [context, ...others]) expect(told(data, one)).toBe(told(data, other!));
  return { data, context };
}

const textOf = (json: Answered['json'] | undefined) =>
  typeof json === 'object' ? written(json).bytes.toString() : json;

const told = (data: unknown, { withheld, reads }: ReturnType<typeof contextOf>) =>
  JSON.stringify({ data, withheld: withheld.entries(), reads: reads.entries() });

/** The same question twice by its plan, and once without. */
async function compare({ query, variables = {} }: Asked, viewer: Viewer): Promise<boolean> {
  const document = parse(query);
  if (validate(schema, document).length > 0) return false;
  const usual = contextOf(viewer);
  const expected = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: usual,
  });
  for (let turn = 0; turn < 2; turn += 1) {
    const { data, context } = await ran({ document, variables }, viewer);
    if (data === undefined) return false;
    expect({ query, errors: expected.errors }).toEqual({ query, errors: undefined });
    expect({ query, told: told(data, context) }).toEqual({
      query,
      told: told(expected.data, usual),
    });
  }
  return true;
}

async function compareAll(asked: readonly Asked[], viewer: Viewer): Promise<number> {
  let prepared = 0;
  for (const one of asked) if (await compare(one, viewer)) prepared += 1;
  return prepared;
}

describe('operations that are run as prepared', () => {
  test.each(viewers)(
    'answer the %s as GraphQL does: by hand',
    async (_name, viewer) => {
      expect(await compareAll(contractOperations(linked), viewer)).toBeGreaterThan(40);
      expect(refused).toEqual([]);
    },
    120_000,
  );

  test.each(viewers)(
    'answer the %s as GraphQL does: at random',
    async (_name, viewer) => {
      const asked = randomOperations({ schema, catalogues, linked }, { seed, count });
      expect(await compareAll(asked, viewer)).toBeGreaterThan(count / 10);
      expect(refused).toEqual([]);
    },
    240_000,
  );
});

describe('one plan', () => {
  const page =
    parse(`query ($filter: PenaltyDecisionFilter, $first: Int, $after: String, $yes: Boolean!) {
    penaltyDecisions(filter: $filter, first: $first, after: $after, orderBy: [{ field: FINE_AMOUNT, direction: DESC }]) {
      edges { cursor node { id fineAmount @include(if: $yes) } } pageInfo { endCursor } totalCount } }`);

  const ask = async (variables: Record<string, unknown>) => {
    const usual = contextOf(citizen);
    const { data, context } = await ran({ document: page, variables }, citizen);
    const expected = await execute({
      ...{ schema, document: page, variableValues: variables, contextValue: usual },
    });
    if (data) expect(told(data, context)).toEqual(told(expected.data, usual));
    else expect(expected.errors).toBeDefined();
    return data as { penaltyDecisions: { pageInfo: { endCursor: string | null } } } | undefined;
  };

  test('serves every value of its variables, page after page', async () => {
    let after: string | null = null;
    for (let turn = 0; turn < 6; turn += 1) {
      const filter = {
        decidedOn: { gte: `20${10 + turn}-01-01` },
        partyName: { contains: '公司' },
      };
      const found = await ask({ filter, first: turn, yes: turn % 2 === 0 });
      expect(found).toBeDefined();
      const walked: Awaited<ReturnType<typeof ask>> = await ask({ first: 2, after, yes: true });
      after = walked!.penaltyDecisions.pageInfo.endCursor;
    }
  });

  test.each([
    ['a text without an index', { filter: { partyName: { contains: '公' } }, yes: true }],
    ['a text of signs', { filter: { partyName: { contains: '（' } }, yes: true }],
    ['a list', { filter: { authorityCode: { in: ['credit-office', 'x'] } }, yes: true }],
    ['an empty list', { filter: { authorityCode: { in: [] } }, yes: true }],
    ['nothing', { yes: true }],
    ['an empty value', { filter: { partyCode: { isNull: true } }, yes: true }],
    ['a value', { filter: { partyCode: { isNull: false } }, yes: true }],
    ['a page too large', { first: 201, yes: true }],
    ['a page again', { first: 200, yes: true }],
    ['a forged cursor', { after: 'Zm9yZ2Vk', yes: true }],
    ['null', { filter: { partyName: { eq: null } }, yes: true }],
    ['a withheld field', { filter: { partyIdNumber: { eq: '1' } }, yes: true }],
    [
      'conditions',
      {
        filter: { or: [{ fineAmount: { gte: '1' } }, { not: { remarks: { eq: 'x' } } }] },
        yes: true,
      },
    ],
    [
      'other conditions',
      {
        filter: { or: [{ fineAmount: { gte: '9' } }, { not: { remarks: { eq: 'y' } } }] },
        yes: true,
      },
    ],
    ['a wrong variable', { first: 'two', yes: true }],
  ])('asked for %s answers, or leaves it to GraphQL', async (_what, variables) => {
    await ask(variables);
    await ask(variables);
  });

  test('leaves a date that GraphQL has no form for to GraphQL', async () => {
    const query = parse('{ penaltyDecisions(first: 200) { nodes { validUntil } } }');
    const ask = async () => (await ran({ document: query, variables: {} }, citizen)).data;
    expect(await ask()).toBeDefined();
    await db.pool.query(`UPDATE penalty_decisions SET valid_until = '12000-01-01'`);
    expect(await ask()).toBeUndefined();
    await db.pool.query(`UPDATE penalty_decisions SET valid_until = '2030-01-01'`);
    expect(await ask()).toBeDefined();
  });

  test('serves nobody of other rights', async () => {
    const query = parse('{ penaltyDecisions(first: 200) { nodes { legalRepresentative } } }');
    const valuesFor = async (viewer: Viewer) =>
      JSON.stringify((await ran({ document: query, variables: {} }, viewer)).data);
    const holder = holding(platform, grantOf({}));
    const [shown, hidden] = [await valuesFor(holder), await valuesFor(platform)];
    expect(hidden).not.toEqual(shown);
    expect(hidden).not.toMatch(/"legalRepresentative":"/);
    expect(await valuesFor(holder)).toEqual(shown);
  });
});
