/** The operations, as Mulu, the hand-written peers and every gateway are asked them. */
const enterpriseFields = `creditCode name kind enterpriseType registrationNumber establishedOn registrationAuthority
  regionCode registrationState registeredCapital`;
const penaltyFields = `documentNumber partyName partyCode violationType penaltyKinds fineAmount decidedOn validUntil
  authorityName authorityCode`;
const page = `$authority: String!, $from: Date!, $to: Date!`;
const ofPeriod = `filter: { authorityCode: { eq: $authority }, decidedOn: { gte: $from, lte: $to } },
  orderBy: [{ field: DECIDED_ON, direction: DESC }], first: 50`;
const newest = `first: 10, orderBy: [{ field: DECIDED_ON, direction: DESC }]`;

export const operations = {
  W1: `query W1($code: CreditCode!) { enterprise(creditCode: $code) { ${enterpriseFields} } }`,
  W2: `query W2($code: CreditCode!) { enterprise(creditCode: $code) {
    creditCode name regionCode registrationState
    penalties(${newest}) { nodes { documentNumber decidedOn violationType fineAmount authority { code name } } }
    licences(${newest}) { nodes { documentNumber decidedOn licenceKind validUntil authority { code name } } }
    listings(first: 10, orderBy: [{ field: LISTED_ON, direction: DESC }]) {
      nodes { kind listedOn listingReason authority { code name } } } } }`,
  W3: `query W3(${page}) { penaltyDecisions(${ofPeriod}) { nodes { ${penaltyFields} } pageInfo { hasNextPage } } }`,
  W4: `query W4(${page}, $after: String) { penaltyDecisions(${ofPeriod}, after: $after) {
    nodes { ${penaltyFields} } pageInfo { hasNextPage } } }`,
  W5: `query W5($codes: [CreditCode!]!) { enterprises(creditCodes: $codes) { nodes { ${enterpriseFields} } } }`,
  W6: `query W6($text: String!, $region: RegionCode!) { enterprises(
    filter: { name: { contains: $text }, regionCode: { eq: $region } },
    orderBy: [{ field: NAME, direction: ASC }], first: 20) {
    nodes { creditCode name enterpriseType registrationState registeredCapital } } }`,
};

/** The same as PostGraphile is asked them; aliases give its answers the same shape. */
const ofPeriodInPostGraphile = `condition: { authorityCode: $authority }, filter: { decidedOn: {
  greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to } }, orderBy: [DECIDED_ON_DESC, ID_DESC], first: 50`;
const authority = 'authority: departmentByAuthorityCode { code name }';

export const operationsOfPostGraphile = {
  W1: `query W1($code: String!) { enterprise: enterpriseByCreditCode(creditCode: $code) { ${enterpriseFields} } }`,
  W2: `query W2($code: String!) { enterprise: enterpriseByCreditCode(creditCode: $code) {
    creditCode name regionCode registrationState
    penalties: penaltyDecisionsByPartyCode(first: 10, orderBy: [DECIDED_ON_DESC, ID_DESC]) {
      nodes { documentNumber decidedOn violationType fineAmount ${authority} } }
    licences: licenceDecisionsByPartyCode(first: 10, orderBy: [DECIDED_ON_DESC, ID_DESC]) {
      nodes { documentNumber decidedOn licenceKind validUntil ${authority} } }
    listings: creditListingsByCreditCode(first: 10, orderBy: [LISTED_ON_DESC, ID_DESC]) {
      nodes { kind listedOn listingReason ${authority} } } } }`,
  W3: `query W3(${page}) { penaltyDecisions: allPenaltyDecisions(${ofPeriodInPostGraphile}) {
    nodes { ${penaltyFields} } pageInfo { hasNextPage } } }`,
  W4: `query W4(${page}, $after: Cursor) { penaltyDecisions: allPenaltyDecisions(${ofPeriodInPostGraphile}, after: $after) {
    nodes { ${penaltyFields} } pageInfo { hasNextPage } } }`,
  W5: `query W5($codes: [String!]!) { enterprises: allEnterprises(filter: { creditCode: { in: $codes } }) {
    nodes { ${enterpriseFields} } } }`,
  W6: `query W6($grams: [String!]!, $text: String!, $region: String!) { enterprises: allEnterprises(
    condition: { regionCode: $region }, filter: { grams: { contains: $grams }, name: { includes: $text } },
    orderBy: [NAME_ASC, ID_ASC], first: 20) {
    nodes { creditCode name enterpriseType registrationState registeredCapital } } }`,
};
