import { makeExecutableSchema } from '@graphql-tools/schema';
import { isObjectType, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Catalogues } from '../catalogue/model.ts';
import { byResponseKey } from './resolvers/records.ts';

/** A schema that answers: declared types, our resolvers, and records read as they were asked. */
export function executable(
  typeDefs: DocumentNode,
  resolvers: Record<string, unknown>,
  { all }: Catalogues,
): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: resolvers as Parameters<typeof makeExecutableSchema>[0]['resolvers'],
    assumeValidSDL: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  });
  for (const { typeName } of all) {
    for (const name of [typeName, `${typeName}Connection`, `${typeName}Edge`])
      answerByKey(schema, name);
  }
  return schema;
}

/** The read path has already answered these objects under the keys of the operation. */
function answerByKey(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!isObjectType(type)) return;
  for (const field of Object.values(type.getFields())) field.resolve = byResponseKey;
}
