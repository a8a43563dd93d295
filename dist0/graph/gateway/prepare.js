import { getNamedType, getOperationAST, isAbstractType, isObjectType, Kind, print, visit, } from 'graphql';
import { newArguments } from "./arguments.js";
import { expandSet } from "./expand.js";
/** The operation without fragments, conditions and values, ready to be planned. */
export function prepare(preparing) {
    const { schema, references, document, operationName, variables } = preparing;
    const operation = getOperationAST(document, operationName);
    const args = newArguments();
    const answerKey = answerKeys(document);
    const root = schema.getRootType(operation.operation);
    const expanding = {
        schema,
        references,
        variables,
        args,
        answerKey,
        fragments: fragmentsOf(document),
    };
    const selections = expandSet(operation.selectionSet, root, expanding);
    const text = selections.length === 0 ? undefined : textOf({ operation, selections, args });
    const mixed = mixedKeys(selections, root);
    return { text, values: args.values, answerKey, isMixed: (key) => mixed.has(key) };
}
function mixedKeys(selections, root) {
    const fields = selections.filter((node) => node.kind === Kind.FIELD);
    const mixed = fields.filter(({ name }) => isMixed(root.getFields()[name.value].type));
    return new Set(mixed.map(({ alias, name }) => (alias ?? name).value));
}
/** A type of any record, or one through which such a type is reached before a record is. */
function isMixed(type, seen = new Set()) {
    const named = getNamedType(type);
    if (!isObjectType(named))
        return isAbstractType(named);
    if (named.getInterfaces().length > 0 || seen.has(named.name))
        return false;
    seen.add(named.name);
    return Object.values(named.getFields()).some((field) => isMixed(field.type, seen));
}
function textOf(parts) {
    return print({
        kind: Kind.OPERATION_DEFINITION,
        operation: parts.operation.operation,
        variableDefinitions: parts.args.definitions(),
        selectionSet: { kind: Kind.SELECTION_SET, selections: parts.selections },
    });
}
function fragmentsOf({ definitions }) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    return new Map(fragments.map((node) => [node.name.value, node]));
}
/** A key answers under its own name, unless the operation gives that name to something else. */
function answerKeys(document) {
    const aliases = new Set();
    visit(document, { Field: ({ alias }) => void (alias && aliases.add(alias.value)) });
    return (key) => {
        let free = key;
        while (aliases.has(free))
            free += '_';
        return free;
    };
}
