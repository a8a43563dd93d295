import { makeExecutableSchema } from '@graphql-tools/schema';
import { isAbstractType, isObjectType, parse, } from 'graphql';
import { scalars } from "../scalars.js";
import { isTree } from "./tree.js";
/** The public schema over answers that are there already: declared fields only, of declared types only. */
export function shapingSchema(apiSdl, references) {
    const schema = makeExecutableSchema({
        typeDefs: parse(apiSdl),
        resolvers: scalars,
        assumeValidSDL: true,
    });
    for (const type of Object.values(schema.getTypeMap())) {
        if (type.name.startsWith('__'))
            continue;
        if (isAbstractType(type))
            type.resolveType = (value) => String(value['__typename']);
        if (isObjectType(type))
            readByKey(type, references);
    }
    return schema;
}
function readByKey(type, references) {
    for (const field of Object.values(type.getFields())) {
        const reference = references.get(`${type.name}.${field.name}`);
        field.resolve = reference ? referenceReader(reference) : byKey;
    }
}
const byKey = (...[source, , , { path }]) => source[path.key];
/** Where the owner did not answer for its key there is no such record to see. */
const referenceReader = ({ key }) => (...[source, , { answerKey }, { path }]) => {
    const value = source[path.key];
    return isTree(value) && value[answerKey(key)] == null ? null : value;
};
/** Tells the types of answered objects; one that says nothing of its type is taken at the plan's word. */
export function typeTest(schema) {
    return ({ __typename: name }, wanted) => {
        if (name === undefined || name === wanted)
            return true;
        const [type, asked] = [schema.getType(String(name)), schema.getType(wanted)];
        return isAbstractType(asked) && isObjectType(type) && schema.isSubType(asked, type);
    };
}
