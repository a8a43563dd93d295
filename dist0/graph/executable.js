import { makeExecutableSchema } from '@graphql-tools/schema';
import { isObjectType } from 'graphql';
import { byResponseKey } from "./resolvers/records.js";
/** A schema that answers: declared types, our resolvers, and records read as they were asked. */
export function executable(typeDefs, resolvers, { all }) {
    const schema = makeExecutableSchema({
        typeDefs,
        resolvers: resolvers,
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
function answerByKey(schema, name) {
    const type = schema.getType(name);
    if (!isObjectType(type))
        return;
    for (const field of Object.values(type.getFields()))
        field.resolve = byResponseKey;
}
