import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  isAbstractType,
  isObjectType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { scalars } from '../scalars.ts';
import type { IsOf } from './places.ts';
import type { ForeignReference, ForeignReferences } from './references.ts';
import { isTree, type Tree } from './tree.ts';

/** What the shaping of one answer knows besides it. */
export interface Shaping {
  readonly answerKey: (key: string) => string;
}

type Shaper = GraphQLFieldResolver<Tree, Shaping>;
type Asked = Parameters<Shaper>;

/** The public schema over answers that are there already: declared fields only, of declared types only. */
export function shapingSchema(apiSdl: string, references: ForeignReferences): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: parse(apiSdl),
    resolvers: scalars,
    assumeValidSDL: true,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (value: Tree) => String(value['__typename']);
    if (isObjectType(type)) readByKey(type as Shaped, references);
  }
  return schema;
}

type Shaped = GraphQLObjectType<Tree, Shaping>;

function readByKey(type: Shaped, references: ForeignReferences): void {
  for (const field of Object.values(type.getFields())) {
    const reference = references.get(`${type.name}.${field.name}`);
    field.resolve = reference ? referenceReader(reference) : byKey;
  }
}

const byKey: Shaper = (...[source, , , { path }]: Asked) => source[path.key];

/** Where the owner did not answer for its key there is no such record to see. */
const referenceReader =
  ({ key }: ForeignReference): Shaper =>
  (...[source, , { answerKey }, { path }]: Asked) => {
    const value = source[path.key];
    return isTree(value) && value[answerKey(key)] == null ? null : value;
  };

/** Tells the types of answered objects; one that says nothing of its type is taken at the plan's word. */
export function typeTest(schema: GraphQLSchema): IsOf {
  return ({ __typename: name }, wanted) => {
    if (name === undefined || name === wanted) return true;
    const [type, asked] = [schema.getType(String(name)), schema.getType(wanted)];
    return isAbstractType(asked) && isObjectType(type) && schema.isSubType(asked, type);
  };
}
