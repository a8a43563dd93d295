import { Kind } from 'graphql';
import { budgets } from "./bounds.js";
import { costOf } from "./cost.js";
import { tooCostly } from "./errors.js";
import { fragmentsOf } from "./shape.js";
import { countObjects } from "./sizes.js";
/** Refuses an operation that asks for more objects than this kind of viewer may have at once. */
export function checkCost(costed, { kind }) {
    const cost = operationCost(costed);
    if (cost > budgets[kind])
        throw tooCostly({ limit: budgets[kind], found: cost });
}
/** What an operation costs, before any of it is executed. */
export function operationCost({ schema, document, operation, variables }) {
    const root = schema.getRootType(operation.operation);
    if (!root)
        return 0;
    const given = givenBy(operation, variables);
    const counting = { schema, fragments: fragmentsOf(document), given, known: new Map() };
    return costOf(operation.selectionSet, root, counting);
}
function givenBy(operation, variables) {
    const defaults = defaultsOf(operation);
    const counted = new Map();
    const value = (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? defaults.get(name);
    const objects = (name) => {
        const known = counted.get(name) ?? countObjects(value(name));
        counted.set(name, known);
        return known;
    };
    return { value, objects };
}
// Of a default only what sizes are read from: a number, or the length of a list.
function defaultsOf({ variableDefinitions = [] }) {
    const defaults = new Map();
    for (const { variable, defaultValue: value } of variableDefinitions) {
        if (value?.kind === Kind.INT)
            defaults.set(variable.name.value, Number(value.value));
        if (value?.kind === Kind.LIST)
            defaults.set(variable.name.value, value.values.map(() => null));
    }
    return defaults;
}
