import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { hashBody, signAssertion } from '../../src/identity/assertion.ts';
import { globalId } from '../../src/query/global-id.ts';
import { start, type Running } from '../../src/server/start.ts';
import { testDatabase } from '../support/database.ts';
import { post, type Received } from '../support/federation.ts';
import { makeKeys, type Keys } from '../support/keys.ts';
import { place } from '../support/records.ts';
import { citizen, officerOf } from '../support/viewers.ts';

// A subgraph has a port of its own: whoever reaches it gets no more than through the gateway.
const signingKey = 'a signing key for tests, of at least 32 characters';
const canary = 'canary-representative';
const catalogues = loadCatalogues('schema');
const penalties = catalogues.byCode.get('penalty-decisions')!;
const party = '91230500MA1B3N1N2M';

let db: Database;
let running: Running;
let keys: Keys;
let published: string;
let submitted: string;

beforeAll(async () => {
  db = await testDatabase();
  const fields = {
    documentNumber: '1号',
    partyName: '双鸭山智慧城市运营有限公司',
    partyKind: 'LEGAL_PERSON',
    partyCode: party,
    legalRepresentative: canary,
    decidedOn: '2026-05-01',
    authorityName: '市场监督管理局',
    authorityCode: 'credit-office',
  };
  const owner = 'credit-office';
  published = globalId(
    'PenaltyDecision',
    await place(db, penalties, { fields, placed: { owner } }),
  );
  const other = {
    fields: { ...fields, documentNumber: '2号' },
    placed: { owner, status: 'SUBMITTED' },
  };
  submitted = globalId('PenaltyDecision', await place(db, penalties, other));
  running = await start({
    DATABASE_URL: db.url,
    MULU_SIGNING_KEY: signingKey,
    MULU_ROLE: 'subgraph=credit-office',
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  keys = await makeKeys(db, signingKey);
}, 60_000);
afterAll(async () => {
  await running?.stop();
  await db?.close();
});

const byRepresentations = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on PenaltyDecision { documentNumber legalRepresentative withheld { coordinate } }
  ... on Enterprise { penalties { totalCount nodes { documentNumber legalRepresentative } } } } }`;

const entities = (...representations: unknown[]) => ({
  query: byRepresentations,
  variables: { representations },
});

const penalty = (id: string) => ({ __typename: 'PenaltyDecision', id });
const address = () => `${running.url}/graphql`;

interface Word {
  readonly subgraph?: string;
  readonly at?: Date;
  readonly key?: string;
  readonly body?: string;
}

const officer = officerOf('credit-office');

/** As the gateway would ask for the officer; `word` says what is wrong with its word. */
function asOfficer(question: { query: string; variables?: object }, word: Word = {}) {
  const body =
    word.body ?? JSON.stringify({ query: question.query, variables: question.variables });
  const assertion = signAssertion(officer, {
    subgraph: word.subgraph ?? 'credit-office',
    bodyHash: hashBody(body),
    at: word.at ?? new Date(),
    signingKey: word.key ?? signingKey,
  });
  return {
    assertion,
    ask: () => post(address(), question as never, { 'x-mulu-viewer': assertion }),
  };
}

const listOf = ({ data }: Received) => (data as { _entities: unknown[] } | null)?._entities;
const text = (received: Received) => JSON.stringify(received);

describe('_service', () => {
  test('tells the SDL from which routers compose', async () => {
    const { data } = await post(address(), { query: '{ _service { sdl } }' });
    const { sdl } = (data as { _service: { sdl: string } })._service;
    expect(sdl).toContain('type PenaltyDecision implements Node @key(fields: "id")');
    expect(sdl).toContain('@disclosure(level: ON_REQUEST');
  });
});

describe('_entities', () => {
  test('shows an officer of the owner everything of his records, in every state', async () => {
    const received = await asOfficer(entities(penalty(published), penalty(submitted))).ask();
    expect(listOf(received)).toMatchObject([
      { documentNumber: '1号', legalRepresentative: canary },
      { documentNumber: '2号', legalRepresentative: canary },
    ]);
  });

  test('shows nobody in particular what the public may see, record by record', async () => {
    const received = await post(
      address(),
      entities(penalty(published), penalty(submitted), penalty('x')),
    );
    expect(listOf(received)).toMatchObject([
      { documentNumber: '1号', legalRepresentative: null },
      null,
      null,
    ]);
    expect(received.withheld).toMatchObject([
      { coordinate: 'PenaltyDecision.legalRepresentative' },
    ]);
    expect(text(received)).not.toContain(canary);
  });

  test('shows of another department’s record what points to it from here', async () => {
    const received = await post(address(), entities({ __typename: 'Enterprise', ref: party }));
    expect(listOf(received)).toEqual([
      {
        penalties: { totalCount: 1, nodes: [{ documentNumber: '1号', legalRepresentative: null }] },
      },
    ]);
  });

  test('plans what is asked of nothing, and answers null', async () => {
    const received = await post(
      address(),
      entities({ __typename: 'PenaltyDecision' }, { __typename: 'Enterprise' }),
    );
    expect(listOf(received)).toEqual([null, null]);
    expect(received.withheld).toMatchObject([
      { coordinate: 'PenaltyDecision.legalRepresentative' },
    ]);
  });

  test('believes no value that a representation brings along', async () => {
    const brought = { ...penalty(published), legalRepresentative: 'brought', status: 'SUBMITTED' };
    const received = await post(address(), entities(brought));
    expect(listOf(received)).toMatchObject([{ documentNumber: '1号', legalRepresentative: null }]);
    expect(text(received)).not.toContain('brought');
  });

  test.each([
    ['a type of another subgraph', { __typename: 'BudgetLine', id: 'x' }],
    ['a type that is none', { __typename: 'Query' }],
    ['a type from the prototype', { __typename: 'constructor', id: 'x' }],
    ['no type', { id: 'x' }],
    ['no object', 'PenaltyDecision'],
    ['a key that is no text', { __typename: 'Enterprise', ref: { eq: 'x' } }],
    ['a list for a key', { __typename: 'Enterprise', ref: [party] }],
    ['an unknown key', { __typename: 'Enterprise', registrationNumber: '1' }],
  ])('refuses %s', async (_what, representation) => {
    const received = await post(address(), entities(penalty(published), representation));
    expect(received.errors).toMatchObject([{ extensions: { code: 'GRAPH_ENTITY_UNCLEAR' } }]);
    expect(text(received)).not.toContain(canary);
  });

  test('takes no keys that mean something to JavaScript', async () => {
    const hostile = JSON.parse(
      `{"__typename":"PenaltyDecision","id":"${published}","__proto__":{"polluted":1}}`,
    ) as object;
    const received = await post(address(), entities(hostile));
    expect(received).toMatchObject({ status: 400, data: undefined });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('refuses a filter on what is withheld, though nothing is there', async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Enterprise { penalties(filter: { legalRepresentative: { eq: "${canary}" } }) { totalCount } } } }`;
    for (const ref of [party, 'nobody', undefined]) {
      const variables = { representations: [{ __typename: 'Enterprise', ref }] };
      const { errors } = await post(address(), { query, variables });
      expect(errors).toMatchObject([{ extensions: { code: 'FIELD_WITHHELD' } }]);
    }
  });
});

describe('whose word is not good is nobody in particular', () => {
  const question = () => entities(penalty(published), penalty(submitted));
  const old = new Date(Date.now() - 60_000);

  test.each<[string, Word]>([
    ['a word for another subgraph', { subgraph: 'finance' }],
    ['a word on another body', { body: '{}' }],
    ['a word signed with another key', { key: 'another signing key of at least 32 characters' }],
    ['a word of a minute ago', { at: old }],
  ])('%s', async (_what, word) => {
    expectPublic(await asOfficer(question(), word).ask());
  });

  test('a word said twice', async () => {
    const { ask } = asOfficer(question());
    expect(text(await ask())).toContain(canary);
    expectPublic(await ask());
  });

  test('a word that was changed', async () => {
    const { assertion } = asOfficer(question());
    const [version, body, mac] = assertion.split('.') as [string, string, string];
    for (const changed of [
      `${version}.${body}x.${mac}`,
      `${version}.${body}.`,
      body,
      '',
      'v1..',
      `v0.${body}.${mac}`,
    ]) {
      expectPublic(await post(address(), question(), { 'x-mulu-viewer': changed }));
    }
  });

  test('a key that the gateway would know', async () => {
    expectPublic(await post(address(), { ...question(), key: keys.owner }));
  });

  test('headers that claim to be somebody', async () => {
    expectPublic(
      await post(address(), question(), {
        'x-user-id': 'officer',
        'x-department': 'credit-office',
      }),
    );
  });

  function expectPublic(received: Received) {
    expect(received.status).toBe(200);
    expect(listOf(received)).toMatchObject([{ legalRepresentative: null }, null]);
    expect(text(received)).not.toContain(canary);
  }
});

test('the word on nobody in particular is as good as none', async () => {
  const question = entities(penalty(published));
  const body = JSON.stringify({ query: question.query, variables: question.variables });
  const binding = {
    subgraph: 'credit-office',
    bodyHash: hashBody(body),
    at: new Date(),
    signingKey,
  };
  const received = await post(address(), question, {
    'x-mulu-viewer': signAssertion(citizen, binding),
  });
  expect(listOf(received)).toMatchObject([{ legalRepresentative: null }]);
});
