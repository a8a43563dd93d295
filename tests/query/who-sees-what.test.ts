import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { globalId } from '../../src/query/global-id.ts';
import { testExchange, type Answered, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import {
  app,
  auditor,
  citizen,
  grantOf,
  holding,
  officerOf,
  platform,
} from '../support/viewers.ts';

const owner = '11230500001755309F';
const party = '91230500MA1B3N1N2M';

const full: Readonly<Record<string, unknown>> = {
  documentNumber: '市场〔2019〕1号',
  caseTitle: '某公司案（黄某某）',
  partyName: '双鸭山智慧城市运营有限公司',
  partyKind: 'LEGAL_PERSON',
  partyCode: party,
  partyRegistrationNumber: 'canary-registration',
  partyTaxNumber: 'canary-tax',
  legalRepresentative: 'canary-representative',
  legalRepresentativeIdType: '身份证',
  legalRepresentativeIdNumber: 'canary-identity',
  partyIdNumber: 'canary-party-identity',
  violationType: '违反相关产品准入市场规定',
  facts: '事实',
  legalBasis: '依据',
  penaltyKinds: ['FINE'],
  penaltyContent: '罚款2000元',
  fineAmount: '2000.00',
  decidedOn: '2026-10-10',
  authorityName: '双鸭山市公安局',
  authorityCode: owner,
  remarks: 'canary-remarks',
};

let exchange: TestExchange;
let id: string;

beforeAll(async () => {
  exchange = await testExchange();
  const penalties = exchange.catalogues.byCode.get('penalty-decisions')!;
  const uuid = await place(exchange.db, penalties, {
    fields: full,
    placed: { owner, shown: { caseTitle: '某公司案' } },
  });
  id = globalId('PenaltyDecision', uuid);
  await place(exchange.db, exchange.catalogues.byCode.get('enterprises')!, {
    fields: { creditCode: party, name: '双鸭山智慧城市运营有限公司', kind: 'ENTERPRISE' },
    placed: { owner: 'market-regulation' },
  });
});
afterAll(() => exchange.close());

const asked = `documentNumber legalRepresentative partyRegistrationNumber partyTaxNumber
  legalRepresentativeIdNumber partyIdNumber remarks caseTitle fineAmount`;

/** The same record through every door that returns records. */
const doors: readonly [string, (viewer: Viewer) => Promise<Answered>, (data: never) => unknown][] =
  [
    [
      'list',
      (viewer) => exchange.ask(`{ penaltyDecisions { nodes { ${asked} } } }`, viewer),
      (d) => at(d, 'penaltyDecisions', 'nodes', 0),
    ],
    [
      'edge',
      (viewer) => exchange.ask(`{ penaltyDecisions { edges { node { ${asked} } } } }`, viewer),
      (d) => at(d, 'penaltyDecisions', 'edges', 0, 'node'),
    ],
    [
      'single',
      (viewer) =>
        exchange.ask(`query($id: ID!) { penaltyDecision(id: $id) { ${asked} } }`, viewer, { id }),
      (d) => at(d, 'penaltyDecision'),
    ],
    [
      'node',
      (viewer) =>
        exchange.ask(
          `query($id: ID!) { node(id: $id) { ... on PenaltyDecision { ${asked} } } }`,
          viewer,
          { id },
        ),
      (d) => at(d, 'node'),
    ],
    [
      'nodes',
      (viewer) =>
        exchange.ask(
          `query($id: ID!) { nodes(ids: [$id]) { ... on PenaltyDecision { ${asked} } } }`,
          viewer,
          { id },
        ),
      (d) => at(d, 'nodes', 0),
    ],
    [
      'reference',
      (viewer) =>
        exchange.ask(
          `{ enterprise(creditCode: "${party}") { penalties { nodes { ${asked} } } } }`,
          viewer,
        ),
      (d) => at(d, 'enterprise', 'penalties', 'nodes', 0),
    ],
    [
      'search',
      (viewer) =>
        exchange.ask(
          `{ search(text: "智慧") { nodes { ... on PenaltyDecision { ${asked} } } } }`,
          viewer,
        ),
      (d) =>
        (at(d, 'search', 'nodes') as { documentNumber?: string }[]).find(
          (one) => one.documentNumber,
        ),
    ],
    [
      'entity',
      (viewer) =>
        exchange.askSubgraph(
          'credit-office',
          `query($r: [_Any!]!) { _entities(representations: $r) { ... on PenaltyDecision { ${asked} } } }`,
          viewer,
          { r: [{ __typename: 'PenaltyDecision', id }] },
        ),
      (d) => at(d, '_entities', 0),
    ],
  ];

const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);

const other = officerOf('market-regulation');
const readers: readonly [string, Viewer, Record<string, string>][] = [
  ['anonymous', citizen, {}],
  ['app', app, {}],
  ['platform without an agreement', platform, {}],
  ['auditor', auditor, {}],
  [
    'other department',
    other,
    { partyRegistrationNumber: 'canary-registration', remarks: 'canary-remarks' },
  ],
  [
    'owner',
    officerOf(owner),
    {
      legalRepresentative: 'canary-representative',
      partyRegistrationNumber: 'canary-registration',
      partyTaxNumber: 'canary-tax',
      legalRepresentativeIdNumber: 'canary-identity',
      partyIdNumber: 'canary-party-identity',
      remarks: 'canary-remarks',
      caseTitle: '某公司案（黄某某）',
    },
  ],
  ['grantee', holding(platform, grantOf({})), { legalRepresentative: 'canary-representative' }],
  [
    'grantee whose rows include the record',
    holding(app, grantOf({ rows: 'penaltyKinds has FINE' })),
    { legalRepresentative: 'canary-representative' },
  ],
  [
    'grantee whose rows exclude the record',
    holding(app, grantOf({ rows: 'penaltyKinds has WARNING' })),
    {},
  ],
  ['ex-grantee', holding(platform, grantOf({ until: new Date('2026-11-22T04:00:00Z') })), {}],
  ['grantee not yet', holding(platform, grantOf({ from: new Date('2026-11-23T00:00:00Z') })), {}],
  [
    'grantee of another catalogue',
    holding(platform, grantOf({ catalogue: 'licence-decisions' })),
    {},
  ],
  [
    'grantee of what is never shared',
    holding(platform, grantOf({ fields: ['legalRepresentativeIdNumber'] })),
    {},
  ],
];

const closed = {
  documentNumber: '市场〔2019〕1号',
  legalRepresentative: null,
  partyRegistrationNumber: null,
  partyTaxNumber: null,
  legalRepresentativeIdNumber: null,
  partyIdNumber: null,
  remarks: null,
  caseTitle: '某公司案',
  fineAmount: '2000.00',
};

describe.each(readers)('%s', (_name, viewer, seen) => {
  test.each(doors)('sees just his fields by %s', async (_door, ask, of) => {
    const answer = await ask(viewer);

    expect(answer.errors).toEqual([]);
    expect(of(answer.data as never)).toEqual({ ...closed, ...seen });
  });

  test('is told what is withheld, with level, reason and basis, each once', async () => {
    const { withheld } = await exchange.ask(`{ penaltyDecisions { nodes { ${asked} } } }`, viewer);
    const hidden = Object.entries({ ...closed, ...seen }).filter(([, value]) => value === null);

    expect(withheld.map((one) => one.coordinate)).toEqual(
      hidden.map(([field]) => `PenaltyDecision.${field}`).sort(),
    );
    for (const one of withheld)
      expect([one.reason, one.basis]).toEqual([expect.any(String), expect.any(String)]);
  });
});

describe('withheld', () => {
  test('names on the record what the citizen does not see, masked or left out', async () => {
    const { data } = await exchange.ask(
      `{ penaltyDecisions { nodes { withheld { coordinate level reason basis applyUrl masked } } } }`,
    );
    const list = at(data, 'penaltyDecisions', 'nodes', 0, 'withheld') as Record<string, unknown>[];

    expect(list).toContainEqual({
      coordinate: 'PenaltyDecision.legalRepresentative',
      level: 'ON_REQUEST',
      reason: 'PERSONAL_PRIVACY',
      basis: '政府信息公开条例 第十五条',
      applyUrl: '/apply?field=PenaltyDecision.legalRepresentative',
      masked: false,
    });
    expect(list).toContainEqual(
      expect.objectContaining({ coordinate: 'PenaltyDecision.caseTitle', masked: true }),
    );
    expect(list.map((one) => one['coordinate'])).not.toContain('PenaltyDecision.partyName');
  });

  test('is empty for the owner', async () => {
    const { data } = await exchange.ask(
      `{ penaltyDecisions { nodes { withheld { coordinate } } } }`,
      officerOf(owner),
    );
    expect(at(data, 'penaltyDecisions', 'nodes', 0, 'withheld')).toEqual([]);
  });
});

describe('a withheld field is no oracle', () => {
  test.each([
    [
      'filter',
      `{ penaltyDecisions(filter: { legalRepresentative: { startsWith: "c" } }) { totalCount } }`,
    ],
    [
      'filter inside or',
      `{ penaltyDecisions(filter: { or: [{ fineAmount: { gt: 1 } }, { not: { remarks: { isNull: true } } }] }) { totalCount } }`,
    ],
    ['order', `{ penaltyDecisions(orderBy: [{ field: LEGAL_REPRESENTATIVE }]) { nodes { id } } }`],
  ])('%s is refused before the database is touched', async (_use, query) => {
    const { errors, data } = await exchange.ask(query);
    expect(data).toEqual({ penaltyDecisions: null });
    expect(errors).toEqual([
      { code: 'FIELD_WITHHELD', message: expect.stringContaining('is withheld from you') },
    ]);
  });

  test('a filter on the raw text behind a mask finds nothing', async () => {
    const query = `{ penaltyDecisions(filter: { caseTitle: { contains: "黄某某" } }) { totalCount } }`;
    expect(at((await exchange.ask(query)).data, 'penaltyDecisions', 'totalCount')).toBe(0);
    expect(
      at((await exchange.ask(query, officerOf(owner))).data, 'penaltyDecisions', 'totalCount'),
    ).toBe(1);
  });

  test('a search does not find withheld or masked text', async () => {
    for (const text of ['canary', '黄某某']) {
      const { data } = await exchange.ask(
        `query($text: String!) { search(text: $text) { nodes { id } } }`,
        officerOf(owner),
        { text },
      );
      expect(at(data, 'search', 'nodes')).toEqual([]);
    }
  });

  test('a grantee filters only among the rows of his grant', async () => {
    const query = `{ penaltyDecisions(filter: { legalRepresentative: { eq: "canary-representative" } }) { totalCount } }`;
    const within = holding(app, grantOf({ rows: 'penaltyKinds has FINE' }));
    const without = holding(app, grantOf({ rows: 'penaltyKinds has WARNING' }));
    expect(at((await exchange.ask(query, within)).data, 'penaltyDecisions', 'totalCount')).toBe(1);
    expect(at((await exchange.ask(query, without)).data, 'penaltyDecisions', 'totalCount')).toBe(0);
  });
});
