import { cannotReadCondition } from "./errors.js";
/** Parses the condition language of `when`, `requiredWhen` and grants' row filters; refuses anything else. */
export function parseCondition(text) {
    const tokens = text.match(/"[^"]*"|!=|[=(),]|[^\s=!(),"]+|\S/g) ?? [];
    const anyOf = splitAt(tokens, 'or').map((group) => splitAt(group, 'and').map((part) => parseComparison(part, text)));
    return { text, anyOf };
}
function splitAt(tokens, word) {
    const parts = [[]];
    for (const token of tokens) {
        if (token.toLowerCase() === word)
            parts.push([]);
        else
            parts.at(-1).push(token);
    }
    return parts;
}
function parseComparison(tokens, whole) {
    const [field = '', said = '', ...rest] = tokens;
    const op = said.toLowerCase();
    const values = op === 'in' ? listed(rest) : rest;
    const test = op === 'is' ? rest.join(' ').toLowerCase() : '';
    if (/^[A-Za-z]\w*$/.test(field)) {
        if (test === 'null' || test === 'not null')
            return { field, op: `is ${test}`, values: [] };
        const one = op === '=' || op === '!=' || op === 'has';
        if ((one ? values.length === 1 : op === 'in' && values.length > 0) && values.every(isValue))
            return { field, op: op, values: values.map(unquote) };
    }
    throw cannotReadCondition(whole, tokens.join(' '));
}
/** The values of `(A, B)`; none where the brackets or commas are wrong. */
function listed(tokens) {
    const inside = tokens.slice(1, -1);
    const wellFormed = tokens[0] === '(' &&
        tokens.at(-1) === ')' &&
        inside.every((token, at) => at % 2 === 0 || token === ',');
    return wellFormed && inside.length % 2 === 1 ? inside.filter((_token, at) => at % 2 === 0) : [];
}
const isValue = (token) => /^("[^"]*"|[^\s=!(),"]+)$/.test(token);
const unquote = (text) => text.replace(/^"(.*)"$/s, '$1');
/** Names of the fields that a condition reads. */
export function fieldsRead({ anyOf }) {
    return [...new Set(anyOf.flat().map((one) => one.field))];
}
/** Whether the condition holds for a record given as field name -> text, list of texts, or null. */
export function holds({ anyOf }, record) {
    return anyOf.some((group) => group.every((one) => comparisonHolds(one, record[one.field])));
}
function comparisonHolds({ op, values }, actual) {
    if (op === 'is null')
        return actual == null;
    if (op === 'is not null')
        return actual != null;
    if (actual == null)
        return false;
    if (op === 'has')
        return Array.isArray(actual) && actual.includes(values[0]);
    return op === '!=' ? String(actual) !== values[0] : values.includes(String(actual));
}
