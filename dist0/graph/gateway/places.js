import { isTree } from "./tree.js";
/** Finds the objects at a path of the plan. */
export function findPlaces(data, path, { isOf, isMixed }) {
    const [first] = path;
    if (typeof first !== 'object' || !('Field' in first))
        return { places: [], roots: [] };
    const finding = { path, isOf, places: [], roots: [] };
    const { places, roots } = finding;
    const root = isMixed(first.Field) ? undefined : [first.Field];
    walk(data, { at: [], i: 0, root }, finding);
    if (root)
        return { places, roots: rootOf(data, first.Field) };
    const narrowed = path.some((one) => typeof one === 'object' && 'TypeCondition' in one);
    return { places, roots: narrowed ? roots : undefined };
}
function walk(value, step, finding) {
    const { at, i, root } = step;
    if (Array.isArray(value))
        return value.forEach((one, n) => walk(one, { ...step, at: [...at, n] }, finding));
    const segment = finding.path[i];
    if (segment === '@')
        return walk(value, { ...step, i: i + 1 }, finding);
    if (!isTree(value))
        return;
    if (segment === undefined)
        return void finding.places.push({ tree: value, path: at, root: root ?? at });
    if ('Field' in segment) {
        const key = segment.Field;
        return walk(value[key], { at: [...at, key], i: i + 1, root }, finding);
    }
    if (!segment.TypeCondition.some((type) => finding.isOf(value, type)))
        return;
    if (!root)
        finding.roots.push(at);
    walk(value, { at, i: i + 1, root: root ?? at }, finding);
}
/** A root field that was not answered, or failed, is not asked for more. */
function rootOf(data, key) {
    const value = data[key];
    return value === undefined || value instanceof Error ? [] : [[key]];
}
