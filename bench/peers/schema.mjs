/** The part of the exchange's schema that the hand-written peers serve: the names are Mulu's. */
export const typeDefs = `
scalar CreditCode
scalar RegionCode
scalar Date
scalar Money
type Query {
  enterprise(creditCode: CreditCode!): Enterprise
  enterprises(creditCodes: [CreditCode!], filter: EnterpriseFilter, orderBy: [EnterpriseOrder!], first: Int): EnterpriseConnection
  penaltyDecisions(filter: PenaltyDecisionFilter, orderBy: [PenaltyDecisionOrder!], first: Int, after: String): PenaltyDecisionConnection
}
type Enterprise {
  id: ID!
  creditCode: CreditCode!
  name: String
  kind: String!
  enterpriseType: String
  registrationNumber: String
  establishedOn: Date
  registrationAuthority: String
  regionCode: RegionCode
  registrationState: String
  registeredCapital: Money
  penalties(first: Int, orderBy: [PenaltyDecisionOrder!]): PenaltyDecisionConnection
  licences(first: Int, orderBy: [LicenceDecisionOrder!]): LicenceDecisionConnection
  listings(first: Int, orderBy: [CreditListingOrder!]): CreditListingConnection
}
type Department { id: ID! code: String! name: String! }
type PenaltyDecision {
  id: ID!
  documentNumber: String!
  partyName: String
  partyCode: CreditCode
  violationType: String
  penaltyKinds: [String!]
  fineAmount: Money
  decidedOn: Date!
  validUntil: Date
  authorityName: String
  authorityCode: String!
  authority: Department
}
type LicenceDecision {
  id: ID! documentNumber: String! decidedOn: Date! licenceKind: String validUntil: Date authority: Department
}
type CreditListing { id: ID! kind: String! listedOn: Date! listingReason: String! authority: Department }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type EnterpriseConnection { nodes: [Enterprise!]! pageInfo: PageInfo! }
type PenaltyDecisionConnection { nodes: [PenaltyDecision!]! pageInfo: PageInfo! }
type LicenceDecisionConnection { nodes: [LicenceDecision!]! pageInfo: PageInfo! }
type CreditListingConnection { nodes: [CreditListing!]! pageInfo: PageInfo! }
enum Direction { ASC DESC }
enum EnterpriseOrderField { NAME CREDIT_CODE }
enum DecisionOrderField { DECIDED_ON }
enum ListingOrderField { LISTED_ON }
input EnterpriseOrder { field: EnterpriseOrderField! direction: Direction! }
input PenaltyDecisionOrder { field: DecisionOrderField! direction: Direction! }
input LicenceDecisionOrder { field: DecisionOrderField! direction: Direction! }
input CreditListingOrder { field: ListingOrderField! direction: Direction! }
input TextFilter { eq: String contains: String }
input RegionFilter { eq: RegionCode }
input DateFilter { gte: Date lte: Date }
input EnterpriseFilter { name: TextFilter regionCode: RegionFilter }
input PenaltyDecisionFilter { authorityCode: TextFilter decidedOn: DateFilter }
`;

/** Which records anybody may see, today in Shanghai, as a condition of Prisma's. */
export const published = () => ({
  status: 'PUBLISHED',
  OR: [{ publishedUntil: null }, { publishedUntil: { gte: today() } }],
});

const today = () =>
  new Date(`${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}T00:00:00Z`);

export const dateText = (date) => date?.toISOString().slice(0, 10) ?? null;
export const moneyText = (amount) => amount?.toFixed(2) ?? null;
export const gramsOf = (text) => [...text].slice(1).map((one, i) => [...text][i] + one);

/** A page's place in the order: the day and the id of its last record. */
export const cursorOf = ({ decidedOn, id }) =>
  Buffer.from(JSON.stringify([dateText(new Date(decidedOn)), id])).toString('base64url');
export const placeOf = (cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString());
