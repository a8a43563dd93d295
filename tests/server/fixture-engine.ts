import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, GraphQLError, GraphQLScalarType } from 'graphql';
import { Refusal } from '../../src/base/refusal.ts';
import type { Context } from '../../src/graph/context.ts';
import type { Engine } from '../../src/graph/engine.ts';

const typeDefs = `
  scalar Day
  type Query {
    greeting(name: String = "you"): String!
    viewer: String!
    people(first: Int): [Person!]!
    on(day: Day!): String
    refused: String
    broken: String
    elsewhere: String
    missing: String!
    slow(ms: Int!): String!
  }
  type Person { name: String friends(first: Int): [Person!]! secret: String }
  type Mutation { set(name: String!): String! }
`;

const secretOf = (_person: unknown, _arguments: unknown, { withheld }: Context) => {
  withheld.add({ coordinate: 'Person.secret', level: 'ON_REQUEST', reason: 'PERSONAL_PRIVACY' });
  return null;
};

const people = () => [{ name: '甲' }, { name: '乙' }];

const resolvers = {
  Day: new GraphQLScalarType({
    name: 'Day',
    parseValue: () => {
      throw new TypeError('a day reads YYYY-MM-DD');
    },
  }),
  Query: {
    greeting: (_root: unknown, { name }: { name: string }) => `hello ${name}`,
    viewer: (_root: unknown, _arguments: unknown, { viewer }: Context) => viewer.kind,
    people,
    refused: () => {
      throw new Refusal('QUERY_TOO_CURIOUS', 'That is not told.', {
        reason: 'TEST',
        hint: 'Ask less.',
      });
    },
    broken: () => {
      throw Object.assign(
        new Error('duplicate key (name)=(王小明) for: "王小明" 110101199003074514'),
        {
          code: '23505',
        },
      );
    },
    elsewhere: () => {
      throw new GraphQLError('The finance subgraph does not answer.', {
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', since: 'noon' },
      });
    },
    missing: () => null,
    slow: (_root: unknown, { ms }: { ms: number }) =>
      new Promise((resolve) => setTimeout(() => resolve('done'), ms)),
  },
  Person: { friends: people, secret: secretOf },
  Mutation: { set: (_root: unknown, { name }: { name: string }) => name },
};

/** A second real engine: graphql-js over a few fields that answer, refuse, break and wait. */
export function fixtureEngine(): Engine {
  const schema = makeExecutableSchema({ typeDefs, resolvers });
  return {
    schema,
    execute: async ({ document, operationName, variables, context }) =>
      execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
      }),
    close: () => Promise.resolve(),
  };
}
