import type { Linked } from '../support/linked-records.ts';

/** A question with a name that says what it is about. */
export interface Named {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const penalty = `id documentNumber partyName partyKind partyCode legalRepresentative penaltyKinds fineAmount
  decidedOn validUntil authorityName authorityCode status publishedAt dueOn version remarks`;
const everything = `__typename totalCount edges { __typename cursor node { __typename ${penalty} } }
  nodes { __typename id withheld { __typename coordinate level reason basis applyUrl masked } }
  pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }`;

/** Every root field, every reference, every way back, and what clients do with them. */
export function contractOperations({ ids, keys }: Linked): readonly Named[] {
  const [noPenalty, ...penalties] = ids.get('PenaltyDecision')!;
  const enterprises = keys.get('Enterprise')!;
  const departments = keys.get('Department')!;
  const documents = keys.get('BudgetDocument')!;
  const all = [...ids.values()].map((of) => of[1]!);
  const someone = enterprises[1]!;
  const nobody = enterprises.at(-1)!;
  return [
    ...['enterprise', 'department', 'budgetDocument'].flatMap((field) => lookUps(field, ids)),
    ...[...ids].flatMap(([type, of]) => plainRoots(type, of)),
    op('all of a page', `{ penaltyDecisions(first: 3) { ${everything} } }`),
    op(
      'nothing but type names',
      `{ __typename penaltyDecisions { __typename nodes { __typename } } }`,
    ),
    op(
      'an enterprise with all that points to it',
      `{ enterprise(creditCode: "${someone}") {
      name penalties { totalCount nodes { id documentNumber } } licences(first: 2) { nodes { documentNumber } }
      listings { totalCount nodes { kind listedOn } } annualReports { nodes { year employees } } } }`,
    ),
    op(
      'a department with all that points to it',
      `{ departments { nodes { code name
      penaltyDecisions(first: 2) { totalCount nodes { documentNumber } } licenceDecisions { totalCount }
      creditListings { totalCount } budgetDocuments { nodes { title } } budgetLines(first: 1) { nodes { lineCode } }
      threePublicExpenses { totalCount } } } }`,
    ),
    op(
      'a document with its lines',
      `{ budgetDocuments { nodes { documentNumber lines { totalCount }
      threePublicExpenses { nodes { year } } department { name } } } }`,
    ),
    op(
      'references of every catalogue',
      `{
      penaltyDecisions { nodes { party { creditCode name } authority { code name } } }
      licenceDecisions { nodes { party { creditCode } authority { name } } }
      creditListings { nodes { enterprise { name } authority { name } } }
      enterpriseAnnualReports { nodes { enterprise { name } } }
      budgetLines { nodes { document { title } department { name } } }
      threePublicExpenses { nodes { document { title } department { name } } } }`,
    ),
    op(
      'references to what may not exist',
      `{ penaltyDecisions { nodes {
      a: party { __typename } b: party { penalties { totalCount } } c: party { id } d: authority { __typename } } } }`,
    ),
    op(
      'a reference whose key hides behind another name',
      `{ penaltyDecisions { nodes {
      party { creditCode: name name: creditCode } authority { code: name } } } }`,
    ),
    op(
      'there and back again',
      `{ enterprise(creditCode: "${someone}") { penalties { nodes {
      party { creditCode penalties(first: 1) { nodes { party { name } authority { budgetDocuments { totalCount } } } } } } } } }`,
    ),
    op(
      'an enterprise that is not there',
      `{ enterprise(creditCode: "${nobody}") { name penalties { totalCount nodes { remarks } } } }`,
    ),
    op(
      'many enterprises at once',
      `query ($codes: [CreditCode!]) { enterprises(creditCodes: $codes) { nodes { creditCode
      penalties(first: 1) { totalCount } } totalCount } }`,
      { codes: enterprises },
    ),
    op(
      'records by id, of any type',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
      ... on PenaltyDecision { ${penalty} party { name } } ... on Enterprise { name penalties { totalCount } }
      ... on Department { code name budgetLines { totalCount } } ... on BudgetLine { lineCode document { title } } } }`,
      { ids: [...all, 'nonsense', noPenalty] },
    ),
    op(
      'records by id, and nothing else of them',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`,
      { ids: all },
    ),
    op(
      'one record by id',
      `query ($id: ID!) { node(id: $id) { ... on PenaltyDecision { partyName authority { name } } } }`,
      { id: penalties[0] },
    ),
    op('no record by id', `{ a: node(id: "nonsense") { id } b: node(id: "${noPenalty}") { id } }`),
    op(
      'one response key for two types',
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Enterprise { what: name } ... on Department { what: name } ... on PenaltyDecision { what: partyName } } }`,
      { ids: all },
    ),
    op(
      'a search',
      `{ search(text: "双鸭山", first: 5) { edges { cursor node { __typename id } } nodes { __typename
      ... on PenaltyDecision { partyName party { name } } ... on Enterprise { name listings { totalCount } } }
      pageInfo { hasNextPage endCursor } } }`,
    ),
    op(
      'a search that finds nothing',
      `{ search(text: "没有此名") { nodes { id } pageInfo { hasNextPage } } }`,
    ),
    op(
      'a search of one catalogue',
      `{ search(text: "台湾", catalogues: ["licence-decisions"]) { nodes { id } } }`,
    ),
    op(
      'catalogues',
      `{ catalogues { code title owner key rhythm publishWithin { days unit after basis }
      fields { name level reason basis sharing mask type } counts { published own } } catalogue(code: "no") { code } }`,
    ),
    op(
      'my access',
      `{ myAccess(catalogue: "penalty-decisions") { viewer department mayWrite
      fields { name visibility filterable searchable because level } grants { id } } }`,
    ),
    op('batches', `{ batches { id state } }`),
    op(
      'filters of every kind',
      `{ penaltyDecisions(filter: { and: [
      { or: [{ partyName: { contains: "公司" } }, { penaltyKinds: { has: FINE } }, { fineAmount: { gte: 0.50 } }] },
      { not: { decidedOn: { lt: "2019-01-01" } } }, { authorityCode: { in: ["credit-office", "finance", "nobody"] } }] }
      orderBy: [{ field: FINE_AMOUNT, direction: DESC }, { field: DECIDED_ON }]) { totalCount nodes { id fineAmount } } }`,
    ),
    op(
      'a filter on what points back',
      `{ enterprise(creditCode: "${someone}") {
      penalties(filter: { decidedOn: { gte: "2021-01-01" } }, orderBy: [{ field: DECIDED_ON }]) { nodes { decidedOn } } } }`,
    ),
    op(
      'a filter in variables',
      `query ($filter: PenaltyDecisionFilter, $order: [PenaltyDecisionOrder!], $first: Int = 2) {
      penaltyDecisions(filter: $filter, orderBy: $order, first: $first) { nodes { id } } }`,
      {
        filter: { fineAmount: { lte: 12345678901234.56 } },
        order: [{ field: 'ID', direction: 'DESC' }],
      },
    ),
    op(
      'a filter with variables in it',
      `query ($from: Date, $name: String = "公司") { penaltyDecisions(
      filter: { decidedOn: { gte: $from }, partyName: { contains: $name } }) { totalCount } }`,
      { from: '2020-01-01' },
    ),
    op(
      'variables called as the planner calls its own',
      `query ($representations: Int, $a0: ID!) {
      penaltyDecisions(first: $representations) { nodes { party { name } } } node(id: $a0) { id } }`,
      { representations: 2, a0: penalties[0] },
    ),
    op(
      'aliases',
      `{ one: penaltyDecisions(first: 1) { list: nodes { key: id who: party { called: name } } }
      two: penaltyDecisions(last: 1) { list: nodes { key: id who: authority { called: name } } } }`,
    ),
    op(
      'fragments',
      `query { penaltyDecisions(first: 2) { ...Page } budgetDocument(documentNumber: "${documents[1]}") { ...Doc } }
      fragment Page on PenaltyDecisionConnection { nodes { ...One ... on Node { id } ... { partyName } } }
      fragment One on PenaltyDecision { party { ...Who } authority { name } }
      fragment Who on Enterprise { name penalties(first: 1) { totalCount } }
      fragment Doc on BudgetDocument { title department { name } }`,
    ),
    op(
      'fields twice, in parts',
      `{ penaltyDecisions(first: 2) { nodes { party { name } } nodes { id party { kind penalties(first: 1)
      { totalCount } penalties(first: 1) { nodes { id } } } } } }`,
    ),
    op(
      'conditions',
      `query ($yes: Boolean!, $no: Boolean = false) { penaltyDecisions(first: 2) { nodes { id @skip(if: $yes)
      party @include(if: $yes) { name @include(if: $no) } authority @skip(if: $no) { ...Name @include(if: $yes) } }
      totalCount @include(if: $no) } enterprises @skip(if: $yes) { totalCount } }
      fragment Name on Department { name }`,
      { yes: true },
    ),
    op('everything left out', `{ penaltyDecisions @skip(if: true) { totalCount } }`),
    op(
      'introspection',
      `{ __schema { queryType { name } types { name kind fields { name description } } }
      __type(name: "PenaltyDecision") { fields { name } } penaltyDecisions { totalCount } }`,
    ),
    op(
      'introspection alone',
      `query Q { me: __type(name: "Enterprise") { interfaces { name } } __typename }`,
    ),
    op(
      'of two operations, one',
      `query First { __typename } query Second { enterprises { totalCount } }`,
    ),
    op(
      'withheld, read',
      `{ penaltyDecisions { nodes { legalRepresentative partyIdNumber remarks party { legalRepresentative } } } }`,
    ),
    op(
      'withheld, filtered',
      `{ penaltyDecisions(filter: { partyIdNumber: { eq: "1" } }) { totalCount } enterprises { totalCount } }`,
    ),
    op(
      'withheld, filtered where departments meet',
      `{ enterprise(creditCode: "${someone}") { name
      penalties(filter: { partyIdNumber: { eq: "1" } }) { totalCount } } }`,
    ),
    op(
      'withheld, filtered of nothing',
      `{ enterprise(creditCode: "${nobody}") { penalties(orderBy: [{ field: PARTY_ID_NUMBER }])
      { totalCount } } }`,
    ),
    op(
      'withheld, filtered under records by id',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Enterprise {
      penalties(filter: { partyIdNumber: { eq: "1" } }) { totalCount } } } }`,
      { ids: all },
    ),
    op(
      'withheld, filtered under a search',
      `{ search(text: "公司") { edges { node { ... on Enterprise {
      penalties(filter: { partyIdNumber: { eq: "1" } }) { totalCount } } } } } }`,
    ),
    op('a page that is too large', `{ penaltyDecisions(first: 100000) { totalCount } }`),
    op(
      'a page that is too large, where departments meet',
      `{ departments { nodes { name penaltyDecisions(first: 100000)
      { totalCount } } } }`,
    ),
    op(
      'a negative page',
      `{ penaltyDecisions(first: -1) { totalCount } licenceDecisions { totalCount } }`,
    ),
    op('a page in two ways', `{ penaltyDecisions(first: 1, last: 1) { totalCount } }`),
    op('a forged cursor', `{ penaltyDecisions(after: "Zm9yZ2Vk") { totalCount } }`),
    op(
      'a look-up in two ways',
      `{ enterprise(id: "${ids.get('Enterprise')![1]}", creditCode: "${someone}") { name } }`,
    ),
    op(
      'a look-up in no way',
      `{ enterprise { name } department(code: "${departments[1]}") { name } }`,
    ),
    op('an unknown catalogue', `{ search(text: "公司", catalogues: ["no"]) { nodes { id } } }`),
    op('a search for nothing', `{ search(text: " ") { nodes { id } } }`),
    op('an empty condition', `{ penaltyDecisions(filter: { partyName: {} }) { totalCount } }`),
    op(
      'a condition on null',
      `{ penaltyDecisions(filter: { partyName: { eq: null } }) { totalCount } }`,
    ),
    op(
      'a value that is none',
      `{ penaltyDecisions(filter: { fineAmount: { eq: "1,5" } }) { totalCount } }`,
    ),
    op(
      'a variable that is none',
      `query ($n: Int!) { penaltyDecisions(first: $n) { totalCount } }`,
      { n: 'two' },
    ),
    op('a variable that is missing', `query ($id: ID!) { node(id: $id) { id } }`),
    op('an unknown field', `{ penaltyDecisions { nodes { salary } } }`),
    op(
      'a dangerous alias',
      `{ penaltyDecisions { __proto__: totalCount constructor: totalCount } }`,
    ),
    op('a file, checked only', ingest, {
      input: { catalogue: 'penalty-decisions', content: 'no header\n', dryRun: true },
    }),
    op('a file without content', ingest, {
      input: { catalogue: 'penalty-decisions', dryRun: true },
    }),
    op(
      'two mutations in order',
      `mutation { a: approveBatch(batch: "${nobody}") { id } b: refuseBatch(batch: "x", reason: "r") { id } }`,
    ),
  ];
}

const ingest = `mutation ($input: IngestInput!) { ingest(input: $input) { __typename batch state catalogue rows created
  rejected issues { line code zh en } notes } }`;

const op = (name: string, query: string, variables?: Named['variables']): Named => ({
  name,
  query,
  variables,
});

function lookUps(field: string, ids: Linked['ids']): Named[] {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  return ids
    .get(type)!
    .slice(0, 4)
    .map((id, i) => {
      return op(`${field} ${i} by id`, `{ ${field}(id: "${id}") { __typename id status } }`);
    });
}

/** Each type by its two root fields, forward and backward. */
function plainRoots(type: string, [nothing, ...some]: readonly string[]): Named[] {
  const one = type.charAt(0).toLowerCase() + type.slice(1);
  const many = `${one}s`;
  return [
    op(
      `${one} by ids`,
      `{ a: ${one}(id: "${nothing}") { id } b: ${one}(id: "${some[0]}") { id version } c: ${one}(id: "x") { id } }`,
    ),
    op(
      `${many} forward`,
      `{ ${many}(first: 2) { totalCount nodes { id status publishedAt } pageInfo { hasNextPage } } }`,
    ),
    op(
      `${many} backward`,
      `{ ${many}(last: 2) { edges { cursor node { id } } pageInfo { hasPreviousPage startCursor } } }`,
    ),
  ];
}
