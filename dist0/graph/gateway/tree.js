/** Keys that reach an object's prototype in careless hands; no answer holds them. */
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 100;
/** An empty part. */
export const newTree = () => Object.create(null);
export const isTree = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error);
/** A copy in objects without prototype or dangerous keys; what is nested beyond any schema is refused. */
export function cleaned(value, depth = 0) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth > deepest)
        throw new RangeError('nested too deeply');
    if (Array.isArray(value))
        return value.map((one) => cleaned(one, depth + 1));
    const tree = newTree();
    for (const [key, one] of Object.entries(value)) {
        if (!dangerous.has(key))
            tree[key] = cleaned(one, depth + 1);
    }
    return tree;
}
/** Adds what another subgraph says of the same object; what failed stays failed. */
export function merge(into, from) {
    for (const [key, value] of Object.entries(from))
        into[key] = mergedValue(into[key], value);
}
function mergedValue(known, value) {
    if (known === undefined || known === null)
        return value;
    if (Array.isArray(known) && Array.isArray(value)) {
        return known.map((one, i) => mergedValue(one, value[i]));
    }
    if (!isTree(known) || !isTree(value))
        return known;
    merge(known, value);
    return known;
}
