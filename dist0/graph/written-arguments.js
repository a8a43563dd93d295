import { getVariableValues, parse, } from 'graphql';
import { Refusal } from "../base/refusal.js";
/** Reads them by the API's own input types, so that every door takes and refuses the same. */
export function readArguments(schema, { typeName }, { filter, orderBy }) {
    const given = {
        ...(filter === undefined ? {} : { filter: json('filter', filter) }),
        ...(orderBy === undefined ? {} : { orderBy: json('orderBy', orderBy) }),
    };
    const { coerced, errors } = getVariableValues(schema, declared(typeName), given);
    const [error] = errors ?? [];
    if (error)
        throw badInput(error.message);
    return coerced;
}
function declared(typeName) {
    const text = `query ($filter: ${typeName}Filter, $orderBy: [${typeName}Order!]) { __typename }`;
    const [operation] = parse(text).definitions;
    return operation.variableDefinitions;
}
function json(name, text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw badInput(`Variable "$${name}" is not well-formed JSON.`);
    }
}
// GraphQL's own code for a variable that does not fit its type.
const badInput = (message) => new Refusal('BAD_USER_INPUT', message, {
    status: 400,
    hint: 'Write filter and orderBy as the variables of a query: {"decidedOn": {"gte": "2026-01-01"}}.',
});
