import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Random } from '../../support/random.ts';
import { penalty } from '../../ingest/support.ts';
import { writeOperation } from './operations.ts';
import type { ReaderKind } from './readers.ts';
import { chosenFrom } from './choices.ts';
import type { Stock } from './values.ts';
import { operation, type Asked, type Door } from './world.ts';

/** What requests are written from. */
export interface Source {
  readonly schema: GraphQLSchema;
  readonly stock: Stock;
  readonly kind: ReaderKind;
}

/** The kinds of requests that the property run sends. */
export const requestKinds = [
  'operation',
  'export',
  'feed',
  'entities',
  'look-up',
  'introspection',
  'malformed',
  'act',
  'ingest',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** A request, and of which kind it is. */
export interface Generated {
  readonly kind: RequestKind;
  readonly asked: Asked;
}

/** One request out of a list of choices. */
export function requestFrom(choices: readonly number[], source: Source): Generated {
  const random = chosenFrom(choices);
  const kind = random.one(weighted);
  return { kind, asked: makers[kind](source, random) };
}

const weighted: readonly RequestKind[] = [
  ...Array.from({ length: 11 }, () => 'operation' as const),
  ...(['export', 'export', 'export', 'feed', 'feed', 'entities', 'entities'] as const),
  ...(['look-up', 'look-up', 'introspection', 'malformed', 'act', 'act', 'ingest'] as const),
];

type Maker = (source: Source, random: Random) => Asked;

const makers: Readonly<Record<RequestKind, Maker>> = {
  operation: ({ schema, stock }, random) => {
    const query = writeOperation(schema, stock, random);
    if (!random.chance(0.15)) return operation(query);
    return {
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1' },
    };
  },
  export: exported,
  feed: (_source, random) => {
    const first = random.one(['', '&first=3', '&first=1']);
    const filter = random.one([
      '',
      '&catalogues=penalty-decisions',
      '&departments=beta',
      '&codes=91230501MA1B3N0001',
    ]);
    const path = random.one([
      `/feed?wait=0${first}${filter}`,
      `/feed?after=$cursor${first}${filter}`,
      '/feed/snapshot/penalty-decisions',
      '/feed/snapshot/enterprise-annual-reports',
      '/feed/watch-list',
      '/feed?watched=1',
    ]);
    return { method: 'GET', path };
  },
  entities,
  'look-up': ({ stock }, random) => {
    const id = random.one(stock.ids);
    const set = `{ __typename id ... on PenaltyDecision { ${everything} versions { documentNumber remarks } } ... on Enterprise { name legalRepresentative penalties { totalCount } } ... on EnterpriseAnnualReport { totalAssets } }`;
    const query = random.one([
      `query ($id: ID!) { node(id: $id) ${set} }`,
      `query ($id: ID!) { nodes(ids: [$id, "nonsense"]) ${set} }`,
      `query ($id: ID!) { penaltyDecision(id: $id) { ${everything} } }`,
      'query ($id: ID!) { deadlines(record: $id) { totalCount nodes { label state dueOn start } } }',
      'query ($id: ID!) { propagation(id: $id) { kind at followers { passed } } }',
      'query ($id: ID!) { withdrawals(record: $id) { id reason } disputes(record: $id) { id outcome } reviews(record: $id) { id } }',
    ]);
    return operation(query, { id });
  },
  introspection: (_source, random) =>
    operation(
      random.one([
        '{ __schema { types { name fields { name description args { name } } inputFields { name } enumValues { name } } } }',
        '{ __type(name: "PenaltyDecision") { fields { name description } } }',
        '{ catalogues { code title fields { name level reason basis sharing mask } counts { published own } } }',
        '{ myAccess(catalogue: "penalty-decisions") { viewer mayWrite fields { name visibility filterable searchable because } grants { id rows } } }',
        '{ search(text: "公司") { nodes { ... { ... on Node { id } } } } __type(name: "Query") { fields { name } } }',
        '{ manifests { catalogue department records hash fields } catalogue(code: "beta") { code } }',
      ]),
    ),
  malformed,
  act,
  ingest,
};

const everything = `documentNumber partyName partyRegistrationNumber partyTaxNumber legalRepresentative legalRepresentativeIdNumber
  facts remarks collectedOn status version dueOn publishedAt disputed withheld { coordinate reason basis masked }`;

function exported(source: Source, random: Random): Asked {
  const code = random.one([
    'penalty-decisions',
    'enterprise-annual-reports',
    'licence-decisions',
    'enterprises',
  ]);
  const format = random.one(['csv', 'ndjson', 'ndjson', 'xlsx']);
  const query = random.one([
    '',
    `?filter=${encodeURIComponent(random.one(['{"remarks":{"contains":"CNRY"}}', '{"documentNumber":{"startsWith":"beta"}}', '{"not":{"partyTaxNumber":{"isNull":true}}}', '{"totalAssets":{"gt":864200000}}', '{"status":{"ne":"PUBLISHED"}}', '{"facts":{"contains":"CNRY"}}']))}`,
    `?orderBy=${encodeURIComponent(random.one(['[{"field":"REMARKS"}]', '[{"field":"DOCUMENT_NUMBER","direction":"DESC"}]', '[{"field":"TOTAL_ASSETS"}]', '[{"field":"CASE_TITLE"}]']))}`,
    '?headers=name&status=all',
    '?own=1',
    '?first=2&cursors=1',
    '?after=$cursor',
    '?headers=code&first=3',
  ]);
  const zipped: Record<string, string> = random.chance(0.2) ? { 'accept-encoding': 'gzip' } : {};
  return {
    method: random.chance(0.1) ? 'HEAD' : 'GET',
    path: `/export/${code}.${format}${query}`,
    headers: zipped,
  };
}

function entities({ stock }: Source, random: Random): Asked {
  const door: Door = random.one(['credit-office', 'market-regulation']);
  const one = () =>
    random.one([
      { __typename: 'PenaltyDecision', id: random.one(stock.ids) },
      {
        __typename: 'Enterprise',
        ref: random.one(['91230505MA1B3N0015', '91230500MA1B3N0000', '91230507MA1B3N0007']),
      },
      { __typename: 'EnterpriseAnnualReport', id: random.one(stock.ids) },
      { __typename: 'LicenceDecision', id: random.one(stock.ids) },
      { __typename: 'Department', ref: random.one(['alpha', 'beta', 'nobody']) },
      { __typename: random.one(['Query', '__proto__', 'Nothing']), id: 'x' },
    ]);
  const representations = Array.from({ length: 1 + random.below(3) }, one);
  const sets: Readonly<Record<string, string>> = {
    'credit-office': `... on PenaltyDecision { id ${everything} } ... on LicenceDecision { documentNumber remarks content } ... on Enterprise { penalties { totalCount nodes { id documentNumber remarks } } } ... on Department { penaltyDecisions { totalCount } }`,
    'market-regulation': `... on Enterprise { id name legalRepresentative legalRepresentativeIdNumber shareholderCertificates status } ... on EnterpriseAnnualReport { totalAssets employees } ... on Department { creditListings { totalCount } }`,
  };
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${sets[door]} } }`;
  return operation(query, { representations }, door);
}

/** A valid request, spoilt in one place. */
function malformed(source: Source, random: Random): Asked {
  const query = writeOperation(source.schema, source.stock, random);
  const at = random.below(query.length);
  const spoilt = random.one([
    query.slice(0, at),
    query.slice(0, at) +
      random.one(['}', '{', '"', '$x', '@x', '\u0000', '...', ')']) +
      query.slice(at),
    query.replace(/\w+(?= *\{)/, 'legalRepresentativ'),
    query.replace('id', '__proto__: id'),
    query.replace(/first: \d+/, 'first: "x"'),
  ]);
  return random.one([
    operation(spoilt),
    { ...operation(spoilt), body: JSON.stringify({ query: spoilt }).slice(0, at) },
    { ...operation(query), body: JSON.stringify([{ query }, { query }]) },
    { ...operation(query), headers: { 'content-type': 'text/plain' } },
    { ...operation(query), method: 'PUT' },
    operation(query, { unknown: spoilt }),
    {
      method: 'GET',
      path: `/export/penalty-decisions.csv?filter=${encodeURIComponent(spoilt.slice(0, 60))}`,
    },
    { method: 'GET', path: `/feed?after=${encodeURIComponent(spoilt.slice(0, 20))}` },
  ]);
}

/** What changes something, of records and procedures that are not the reader's. */
function act({ stock }: Source, random: Random): Asked {
  const hidden = stock.ids.filter((id) => !id.includes('$'));
  const record = JSON.stringify(random.one(hidden));
  const [batch, order, dispute, rule] = procedureIds.map((id) =>
    JSON.stringify(random.chance(0.5) ? id : random.one(stock.uuids)),
  );
  const mutation = random.one([
    `approveBatch(batch: ${batch}) { id }`,
    `refuseBatch(batch: ${batch}, reason: "x") { id state }`,
    `reviewBatch(input: { batch: ${batch}, contentHash: "x", conclusion: REFUSE, reason: "x", checklist: { ${checklist} } }) { id }`,
    `executeWithdrawal(id: ${order}) { id }`,
    `settleDispute(id: ${dispute}, outcome: "x") { id }`,
    `approveStandingRule(id: ${rule}) { id }`,
    `withdrawRecord(record: ${record}, cause: ERROR, reason: "") { id }`,
    `removeWebhook(id: ${batch})`,
  ]);
  return operation(`mutation { ${mutation} }`);
}

// Procedures of other departments that are there on the left side only, as hidden.ts makes them of seed 1.
const procedureIds = ['batch', 'order', 'dispute', 'rule'].map((name) =>
  createHash('md5')
    .update(`11${name}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
);

const checklist = `stateSecret: NO_CONCERN, workSecret: NO_CONCERN, tradeSecret: NO_CONCERN, personalPrivacy: NO_CONCERN,
  securityAndStability: NO_CONCERN, aggregationRisk: NO_CONCERN`;

/** A file that is checked and not kept: rows of the sender's own whose numbers others may have used. */
function ingest(_source: Source, random: Random): Asked {
  const number = random.one([
    'beta〔2026〕16号',
    'beta〔2026〕20号',
    'alpha〔2026〕1号',
    'new〔2026〕1号',
    'beta〔2026〕4号',
  ]);
  const owner = random.one(['', '11230500001755309F']);
  const sent = penalty({ CF_WSH: number, CF_XDR_MC: 'partyName公司1', CF_CFJGDM: owner });
  const document = {
    documentNumber: number.replace('beta', 'nobody'), // numbers of others are taken: not-applicable.md
    ...{ title: '预算', departmentCode: '', departmentName: '某局', year: '2026', stage: '预算' },
    approvedOn: '2026-05-15',
  };
  const [code, row] = random.one([
    ['budget-documents', document],
    ['penalty-decisions', sent],
  ] as const);
  return {
    method: 'POST',
    path: `/ingest/${code}?dryRun=1`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([row]),
  };
}
