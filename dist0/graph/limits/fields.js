import { isInterfaceType, isObjectType, SchemaMetaFieldDef, TypeMetaFieldDef, } from 'graphql';
/** The definition of a type's field, those of introspection included. */
export function fieldNamed(name, on, schema) {
    if (on === schema.getQueryType()) {
        if (name === SchemaMetaFieldDef.name)
            return SchemaMetaFieldDef;
        if (name === TypeMetaFieldDef.name)
            return TypeMetaFieldDef;
    }
    return isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined;
}
