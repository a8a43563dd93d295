import { buildSchema } from 'graphql';
import { shipped } from './shipped.ts';

/** The public schema, from which graphql-codegen writes the resolvers' types. */
export const schema = buildSchema(shipped().composed.apiSdl);
