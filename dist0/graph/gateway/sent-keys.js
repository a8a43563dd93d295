import { Kind, parse } from 'graphql';
/** The response keys of a sent operation's root fields. */
export function rootKeys(operation) {
    return rootFields(operation).flatMap(keysOf);
}
/** What a sent operation asks of the entities under an alias. */
export function entityKeys(operation, alias) {
    const field = rootFields(operation).find((node) => keysOf(node)[0] === alias);
    const asked = field && 'selectionSet' in field ? (field.selectionSet?.selections ?? []) : [];
    return [...new Set(asked.flatMap(keysOf))].filter((key) => key !== '__typename');
}
function rootFields(operation) {
    const [definition] = parse(operation, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
function keysOf(node) {
    if (node.kind === Kind.FIELD)
        return [node.alias?.value ?? node.name.value];
    return node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet.selections.flatMap(keysOf) : [];
}
