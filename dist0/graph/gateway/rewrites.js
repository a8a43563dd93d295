import { isTree } from "./tree.js";
/** Carries out the planner's rewrites: where two types gave one key to different fields, each gets its own back. */
export function rewrite(value, rewrites = []) {
    for (const one of rewrites) {
        const plain = 'ValueSetter' in one ? one.ValueSetter : 'KeyRenamer' in one ? one.KeyRenamer : one;
        apply(value, plain.path, plain);
    }
}
function apply(value, [segment, ...rest], how) {
    if (Array.isArray(value))
        return value.forEach((one) => apply(one, [segment, ...rest], how));
    if (!isTree(value) || !segment)
        return;
    if ('TypenameEquals' in segment) {
        if (isOneOf(value, segment.TypenameEquals))
            apply(value, rest, how);
    }
    else if (rest.length > 0)
        apply(value[segment.Key], rest, how);
    else
        change(value, segment.Key, how);
}
const isOneOf = ({ __typename: name }, names) => name === undefined || names.includes(name);
function change(tree, key, { renameKeyTo, setValueTo }) {
    if (setValueTo !== undefined)
        tree[key] = setValueTo;
    if (renameKeyTo === undefined || !(key in tree))
        return;
    tree[renameKeyTo] = tree[key];
    delete tree[key];
}
