import { Kind, visit } from 'graphql';
import { prepare } from "./prepare.js";
/** Prepares each operation of a document once, for each truth of its conditions. */
export function preparer(world) {
    const known = new WeakMap();
    return (asked) => {
        const { document, operationName, variables } = asked;
        const of = known.get(document) ?? {
            conditions: conditionsOf(document),
            prepared: new Map(),
        };
        known.set(document, of);
        const key = JSON.stringify([operationName, of.conditions.map((name) => variables[name])]);
        const prepared = of.prepared.get(key) ?? prepare({ ...world, ...asked });
        if (of.prepared.size >= most)
            of.prepared.clear();
        of.prepared.set(key, prepared);
        return prepared;
    };
}
/** More truths than a client has reason to send of one document. */
const most = 32;
function conditionsOf(document) {
    const names = new Set();
    visit(document, {
        Directive: ({ arguments: [condition] = [] }) => {
            if (condition?.value.kind === Kind.VARIABLE)
                names.add(condition.value.name.value);
        },
    });
    return [...names];
}
