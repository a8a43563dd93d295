/** A part of the answer while it is put together: an object without a prototype. */
export type Tree = { [key: string]: unknown };

/** Keys that reach an object's prototype in careless hands; no answer holds them. */
const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const deepest = 100;

/** An empty part. */
export const newTree = (): Tree => Object.create(null) as Tree;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error);

/** A copy in objects without prototype or dangerous keys; what is nested beyond any schema is refused. */
export function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) return value.map((one) => cleaned(one, depth + 1));
  const tree = newTree();
  for (const [key, one] of Object.entries(value)) {
    if (!dangerous.has(key)) tree[key] = cleaned(one, depth + 1);
  }
  return tree;
}

/** Adds what another subgraph says of the same object; what failed stays failed. */
export function merge(into: Tree, from: Tree): void {
  for (const [key, value] of Object.entries(from)) into[key] = mergedValue(into[key], value);
}

function mergedValue(known: unknown, value: unknown): unknown {
  if (known === undefined || known === null) return value;
  if (Array.isArray(known) && Array.isArray(value)) {
    return known.map((one, i) => mergedValue(one, value[i]));
  }
  if (!isTree(known) || !isTree(value)) return known;
  merge(known, value);
  return known;
}
