import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { makeKeys, type Keys } from '../support/keys.ts';
import { placeLinked, type Linked } from '../support/linked-records.ts';
import { place } from '../support/records.ts';
import { signingKey } from '../support/exchange.ts';
import { servedMerged, type Served } from './served.ts';

// Look-ups that wait at the same time share a statement: each is answered as if it had been alone.

const catalogues = loadCatalogues('schema');
let server: Served;
let linked: Linked;
let keys: Keys;

beforeAll(async () => {
  server = await servedMerged();
  linked = await placeLinked(server.platform.db, catalogues, { each: 16, seed: 11 });
  keys = await makeKeys(server.platform.db, signingKey);
  for (const partyCode of linked.keys.get('Enterprise')!)
    for (let i = 0; i < 4; i += 1) await penaltyOf(partyCode, i);
}, 120_000);
afterAll(() => server?.close());

/** More penalties of one party than are asked for. */
const penaltyOf = (partyCode: string, i: number) =>
  place(server.platform.db, catalogues.byCode.get('penalty-decisions')!, {
    fields: {
      ...{ documentNumber: `${partyCode}-${i}`, partyCode, partyName: '甲公司' },
      ...{ partyKind: 'LEGAL_PERSON', penaltyKinds: ['FINE'], decidedOn: '2026-10-10' },
      authorityCode: 'a',
    },
    placed: { owner: 'a' },
  });

// Another name is another document: what was kept of one is no answer to the other.
const byKey = (name: string) => `query ${name}($code: CreditCode!, $first: Int) {
  enterprise(creditCode: $code) { id creditCode name legalRepresentative withheld { coordinate reason }
    penalties(first: $first) { totalCount nodes { id documentNumber legalRepresentative } } } }`;
const byId = (name: string) => `query ${name}($code: ID!) {
  penaltyDecision(id: $code) { id documentNumber legalRepresentative partyCode party { name } } }`;

type Viewer = keyof Keys;

interface LookUp {
  readonly viewer: Viewer;
  readonly code: string;
  readonly first?: number;
}

async function ask(query: string, { viewer, ...variables }: LookUp) {
  const key = keys[viewer];
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  const { data, errors } = await server.ask(query, { variables: { ...variables }, headers });
  return { data, errors: errors?.map(({ message }) => message) };
}

/** Runs a task while nobody can read the tables at first, so that much waits; tells how many statements it sent. */
async function statementsOf<T>(task: () => Promise<T>): Promise<readonly [T, number]> {
  const { pool } = server.platform.db;
  const holder = await pool.connect();
  await holder.query('BEGIN; LOCK TABLE enterprises, penalty_decisions IN ACCESS EXCLUSIVE MODE');
  const query = pool.query.bind(pool);
  let count = 0;
  pool.query = ((...args: Parameters<typeof query>) => {
    const [{ text = '' }] = args as unknown as [{ readonly text?: string }];
    if (/FROM "(enterprises|penalty_decisions)" AS t0/.test(text)) count += 1;
    return query(...args);
  }) as typeof pool.query;
  try {
    const all = task();
    await wait(1000);
    await holder.query('COMMIT');
    return [await all, count];
  } finally {
    holder.release();
    pool.query = query;
  }
}

const viewers: readonly Viewer[] = ['citizen', 'app', 'owner', 'other'];

test.each([
  ['key', byKey, () => linked.keys.get('Enterprise')!, [1, 3]],
  ['id', byId, () => linked.ids.get('PenaltyDecision')!, [undefined]],
] as const)('by %s, of several viewers', async (_name, query, codes, firsts) => {
  const wanted = viewers.flatMap((viewer) =>
    [...codes(), 'nothing'].flatMap((code) =>
      firsts.map((first): LookUp => ({ viewer, code, first })),
    ),
  );
  for (const viewer of viewers) await ask(query('Together'), { ...wanted[0]!, viewer });
  const alone: Awaited<ReturnType<typeof ask>>[] = [];
  for (const one of wanted) alone.push(await ask(query('Alone'), one));
  const [together, statements] = await statementsOf(() =>
    Promise.all(wanted.map((one) => ask(query('Together'), one))),
  );
  wanted.forEach((one, i) => expect({ one, ...together[i] }).toEqual({ one, ...alone[i] }));
  expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(8);
  expect(statements).toBeLessThan(wanted.length * 0.75);
});

test('of several questions for the same keys', async () => {
  const asking = (name: string, fields: string) =>
    `query ${name}($code: CreditCode!) { enterprise(creditCode: $code) { ${fields} } }`;
  const fields = ['name registeredCapital', 'registrationState name', 'creditCode', 'id'];
  const wanted = linked.keys
    .get('Enterprise')!
    .flatMap((code) =>
      fields.map((some, i) => ({ query: (name: string) => asking(`${name}${i}`, some), code })),
    );
  const askOne = (name: string) => (one: (typeof wanted)[number]) =>
    ask(one.query(name), { viewer: 'citizen', code: one.code });
  for (const one of wanted.slice(0, fields.length)) await askOne('Together')(one);
  const alone: Awaited<ReturnType<typeof ask>>[] = [];
  for (const one of wanted) alone.push(await askOne('Alone')(one));
  const [together] = await statementsOf(() => Promise.all(wanted.map(askOne('Together'))));
  expect(together).toEqual(alone);
});

test('a key that PostgreSQL cannot read spoils none of those that wait with it', async () => {
  const codes = linked.keys.get('Enterprise')!.flatMap((code) => [code, 'no\0thing']);
  const wanted = codes.map((code): LookUp => ({ viewer: 'citizen', code, first: 2 }));
  await ask(byKey('Spoiled'), wanted[0]!);
  const alone: Awaited<ReturnType<typeof ask>>[] = [];
  for (const one of wanted) alone.push(await ask(byKey('Alone'), one));
  expect(await Promise.all(wanted.map((one) => ask(byKey('Spoiled'), one)))).toEqual(alone);
  expect(alone.filter(({ errors }) => errors).length).toBe(codes.length / 2);
});
