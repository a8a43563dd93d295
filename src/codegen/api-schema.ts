import { buildSchema } from 'graphql';

/** The public schema, from which graphql-codegen writes the resolvers' types. */
export const schema = buildSchema('type Query { ok: Boolean }');
