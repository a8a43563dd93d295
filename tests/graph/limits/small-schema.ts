import { buildSchema } from 'graphql';

/** A schema with every shape that the limits count: pages, lists, keys, conditions. */
export const smallSchema = buildSchema(`
  type Query {
    enterprise(creditCode: String!): Enterprise
    enterprises(creditCodes: [String!], filter: Filter, first: Int, last: Int): EnterpriseConnection!
    nodes(ids: [ID!]!): [Node]!
    search(text: String!, first: Int): EnterpriseConnection!
    catalogues: [Catalogue!]!
  }
  type Mutation { rename(code: String!): Enterprise }
  input Filter { name: Contains and: [Filter!] or: [Filter!] }
  input Contains { contains: String in: [String!] }
  interface Node { id: ID! }
  type Catalogue { code: String! fields: [Field!]! }
  type Field { name: String! }
  type Enterprise implements Node {
    id: ID! name: String
    parent: Enterprise
    penalties(first: Int): PenaltyConnection!
  }
  type EnterpriseConnection { edges: [EnterpriseEdge!]! nodes: [Enterprise!]! totalCount: Int! pageInfo: PageInfo! }
  type EnterpriseEdge { cursor: String! node: Enterprise! }
  type Penalty implements Node { id: ID! party: Enterprise }
  type PenaltyConnection { nodes: [Penalty!]! totalCount: Int! }
  type PageInfo { endCursor: String }
`);
