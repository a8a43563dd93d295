import { getDirectiveValues, getNamedType, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, Kind, } from 'graphql';
/**
 * A selection as it is planned: fragments put in place, conditions decided, arguments as variables,
 * and every reference across departments asked for the key that only the owner has.
 */
export function expandSet({ selections }, type, expanding) {
    return selections.flatMap((node) => skipped(node, expanding) ? [] : expandOne(node, type, expanding));
}
function skipped(node, { variables }) {
    if (!node.directives?.length)
        return false;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true)
        return true;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false;
}
function expandOne(node, type, expanding) {
    if (node.kind === Kind.FIELD)
        return expandField(node, type, expanding);
    if (node.kind === Kind.INLINE_FRAGMENT)
        return expandFragment(node, type, expanding);
    const fragment = expanding.fragments.get(node.name.value);
    return fragment ? expandFragment(fragment, type, expanding) : [];
}
function expandFragment({ typeCondition, selectionSet }, type, expanding) {
    const on = typeCondition?.name.value ?? type.name;
    if (on === type.name || !isAbstractType(type))
        return expandSet(selectionSet, type, expanding);
    const narrowed = expanding.schema.getType(on);
    const selections = expandSet(selectionSet, narrowed, expanding);
    if (selections.length === 0)
        return [];
    const condition = { kind: Kind.NAMED_TYPE, name: nameNode(on) };
    return [
        { kind: Kind.INLINE_FRAGMENT, typeCondition: condition, selectionSet: setOf(selections) },
    ];
}
function expandField(node, type, expanding) {
    const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    if (!field)
        return []; // introspection, which the public schema answers by itself
    const args = node.arguments?.map((argument) => expanding.args.lift(argument, field.args));
    const plain = {
        kind: Kind.FIELD,
        alias: node.alias,
        name: node.name,
        arguments: args,
    };
    if (!node.selectionSet)
        return [plain];
    const inner = getNamedType(field.type);
    const selections = expandSet(node.selectionSet, inner, expanding);
    const reference = expanding.references.get(`${type.name}.${field.name}`);
    if (reference)
        selections.push(keyField(reference.key, expanding));
    if (selections.length === 0 || isAbstractType(inner))
        selections.push(typeNameField);
    return [{ ...plain, selectionSet: setOf(selections) }];
}
function keyField(key, { answerKey }) {
    const under = answerKey(key);
    return {
        kind: Kind.FIELD,
        name: nameNode(key),
        alias: under === key ? undefined : nameNode(under),
    };
}
const nameNode = (value) => ({ kind: Kind.NAME, value });
const setOf = (selections) => ({ kind: Kind.SELECTION_SET, selections });
const typeNameField = { kind: Kind.FIELD, name: nameNode('__typename') };
