import {
  isInterfaceType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** The definition of a type's field, those of introspection included. */
export function fieldNamed(
  name: string,
  on: GraphQLCompositeType,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> | undefined {
  if (on === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined;
}
