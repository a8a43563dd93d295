import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { deriveKey } from '../../src/identity/derive-key.ts';
import { askRecords } from '../../src/query/ask.ts';
import { extract } from '../../src/query/extract.ts';
import type { SeenRecord } from '../../src/query/plan/seen.ts';
import { signingKey, testExchange, today, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { citizen, grantOf, holding, officerOf, platform } from '../support/viewers.ts';

let exchange: TestExchange;
const party = '91230500MA1B3N1N2M';

const penalty = (n: number, said: Record<string, unknown> = {}) => ({
  ...{ documentNumber: `市场〔2026〕${n}号`, partyName: `公司${n}`, partyKind: 'LEGAL_PERSON' },
  ...{ partyCode: party, authorityCode: 'a', decidedOn: '2026-10-10', fineAmount: '1.00' },
  ...{ legalRepresentative: `canary-${n}`, ...said },
});

beforeAll(async () => {
  exchange = await testExchange();
  const penalties = exchange.catalogues.byCode.get('penalty-decisions')!;
  const placed = { owner: 'market' };
  await place(exchange.db, penalties, { fields: penalty(1), placed });
  await place(exchange.db, penalties, { fields: penalty(2, { fineAmount: '2.00' }), placed });
  await place(exchange.db, penalties, {
    fields: penalty(3, { legalRepresentative: null }),
    placed: { owner: 'finance' },
  });
  await place(exchange.db, exchange.catalogues.byCode.get('enterprises')!, {
    fields: { creditCode: party, name: '某公司', kind: 'ENTERPRISE' },
    placed: { owner: 'market-regulation' },
  });
});
afterAll(() => exchange.close());
beforeEach(() => exchange.db.pool.query('truncate audit_entries'));

async function recorded() {
  const { rows } = await exchange.db.pool.query('select * from audit_entries order by seq');
  return rows.map(({ actor, action, subject, detail }) => ({ actor, action, subject, ...detail }));
}

const granted = (viewer: Viewer, rows?: string) => holding(viewer, grantOf({ rows }));
const list = (fields: string) => `{ penaltyDecisions { nodes { ${fields} } } }`;

const read = (records: number) => [
  {
    ...{ catalogue: 'penalty-decisions', fields: ['legalRepresentative'], grants: ['grant-1'] },
    records,
  },
];

const questions: readonly [string, Viewer, string, number | undefined][] = [
  ['without a grant', citizen, list('legalRepresentative'), undefined],
  ['with a grant that it does not use', granted(platform), list('partyName'), undefined],
  ['of every record', granted(platform), list('legalRepresentative'), 3],
  ['of a field twice', granted(platform), list('a: legalRepresentative legalRepresentative'), 3],
  [
    'of the rows of a grant',
    granted(platform, 'fineAmount = 2.00'),
    list('legalRepresentative'),
    1,
  ],
  [
    'of no row of a grant',
    granted(platform, 'fineAmount = 7.00'),
    list('legalRepresentative'),
    undefined,
  ],
  ['of own records too', granted(officerOf('finance')), list('legalRepresentative'), 2],
  [
    'of own records only',
    granted(officerOf('finance'), 'partyName = 公司3'),
    list('legalRepresentative'),
    undefined,
  ],
  [
    'that only compares',
    granted(platform),
    '{ penaltyDecisions(filter: { legalRepresentative: { eq: "nobody" } }) { totalCount } }',
    0,
  ],
  [
    'that only orders',
    granted(platform),
    '{ penaltyDecisions(orderBy: [{ field: LEGAL_REPRESENTATIVE, direction: ASC }]) { nodes { id } } }',
    0,
  ],
  [
    'in two fields of one operation',
    granted(platform),
    `{ penaltyDecisions(first: 1) { nodes { legalRepresentative } }
       other: penaltyDecisions { nodes { legalRepresentative } } }`,
    3,
  ],
  [
    'through a reference',
    granted(platform),
    `{ enterprise(creditCode: "${party}") { penalties(first: 2) { nodes { legalRepresentative } } } }`,
    2,
  ],
];

test.each(questions)('a read %s', async (_case, viewer, query, records) => {
  expect((await exchange.ask(query, viewer)).errors).toEqual([]);
  if (records === undefined) return expect(await recorded()).toEqual([]);
  const { name: actor, kind, department } = viewer;
  const who = { actor, kind, ...(department && { department }) };
  const what = { action: 'READ_BY_GRANT', subject: 'penalty-decisions', read: read(records) };
  expect(await recorded()).toEqual([{ ...who, ...what }]);
});

test('an entry holds no value', async () => {
  await exchange.ask(list('legalRepresentative'), granted(platform));
  expect(JSON.stringify(await recorded())).not.toContain('canary');
});

test('entities that another subgraph asks for are put on record', async () => {
  const { data } = await exchange.ask('{ penaltyDecisions(first: 1) { nodes { id } } }');
  const id = (data as never)['penaltyDecisions']['nodes'][0]['id'];
  await exchange.askSubgraph(
    'credit-office',
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PenaltyDecision { legalRepresentative } } }`,
    granted(platform),
    { r: [{ __typename: 'PenaltyDecision', id }] },
  );
  expect(await recorded()).toEqual([expect.objectContaining({ read: read(1) })]);
});

test('a question outside GraphQL is put on record by itself', async () => {
  const { db, catalogues } = exchange;
  const catalogue = catalogues.byCode.get('penalty-decisions')!;
  const { rows } = await db.pool.query('select id from penalty_decisions limit 1');
  const field = catalogue.fields.find(({ name }) => name === 'legalRepresentative')!;
  const cursorKey = deriveKey(signingKey, 'cursors');
  const asking = {
    db,
    catalogues,
    viewer: granted(platform),
    at: today,
    cursorKey,
    note: () => undefined,
  };
  const select = [{ kind: 'FIELD', key: 'legalRepresentative', field }] as const;
  await askRecords({ catalogue, by: 'ID', values: [rows[0].id], select }, asking);
  expect(await recorded()).toEqual([expect.objectContaining({ read: read(1) })]);
});

test('an export is put on record before its first record is read', async () => {
  const { db, catalogues } = exchange;
  const catalogue = catalogues.byCode.get('penalty-decisions')!;
  const cursorKey = deriveKey(signingKey, 'cursors');
  const note = () => undefined;
  const asking = { db, catalogues, viewer: granted(platform), at: today, cursorKey, note };
  const render = (seen: SeenRecord) => seen.fields.map(({ value }) => value);
  await extract({ catalogue, render }, asking);
  expect(await recorded()).toEqual([
    expect.objectContaining({ read: [{ ...read(0)[0], records: 'EVERY' }] }),
  ]);
  await extract({ catalogue, render }, { ...asking, viewer: citizen });
  expect(await recorded()).toHaveLength(1);
});

test('where the audit cannot be written, nothing is answered', async () => {
  await exchange.db.pool.query('alter table audit_entries rename to hidden_entries');
  try {
    await expect(exchange.ask(list('legalRepresentative'), granted(platform))).rejects.toThrow();
    expect((await exchange.ask(list('partyName'), granted(platform))).errors).toEqual([]);
  } finally {
    await exchange.db.pool.query('alter table hidden_entries rename to audit_entries');
  }
});
