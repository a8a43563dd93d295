import { Kind, print, parseType, valueFromAST, } from 'graphql';
import { sortValueNode } from 'graphql/utilities/sortValueNode.js';
export function newArguments() {
    // Fields of one response key have equal arguments, and must go on having them.
    const lifted = new Map();
    return {
        lift: (argument, declared) => {
            const type = declared.find(({ name }) => name === argument.name.value).type;
            const text = `${String(type)} ${print(sortValueNode(argument.value))}`;
            const one = lifted.get(text) ?? { name: `a${lifted.size}`, value: argument.value, type };
            lifted.set(text, one);
            return { ...argument, value: variableNode(one.name) };
        },
        definitions: () => [...lifted.values()].map(definitionNode),
        values: (variables) => {
            const entries = [...lifted.values()].map(({ name, value, type }) => [
                name,
                valueFromAST(value, type, variables),
            ]);
            return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
        },
    };
}
const variableNode = (name) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } });
const definitionNode = ({ name, type }) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: variableNode(name),
    type: parseType(String(type)),
});
