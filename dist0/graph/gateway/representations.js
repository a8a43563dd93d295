import { findPlaces } from "./places.js";
import { rewrite } from "./rewrites.js";
import { isTree, newTree } from "./tree.js";
/** Gathers the objects that stand at those paths. */
export function gather(data, wanted, types) {
    const known = new Map();
    const roots = wanted.paths.flatMap((path) => {
        const found = findPlaces(data, path, types);
        const told = found.places.filter((place) => add(place, { wanted, types, known }));
        return found.roots ?? told.map((place) => place.path);
    });
    const each = [...known.values()];
    if (roots.length > 0 && each.length === 0)
        return { representations: bare(wanted), places: [], roots };
    return {
        representations: each.map(({ representation }) => representation),
        places: each.map(({ places }) => places),
        roots,
    };
}
/** Of nothing: a subgraph plans what it is asked of such types, refuses and notes, and answers null. */
function bare({ requires }) {
    return requires.flatMap((one) => one.kind === 'InlineFragment'
        ? [Object.assign(newTree(), { __typename: one.typeCondition })]
        : []);
}
/** Whether the object says enough of itself to be asked for. */
function add(place, { wanted, types, known }) {
    const representation = represent(place.tree, wanted.requires, types.isOf);
    if (!representation)
        return false;
    rewrite(representation, wanted.inputRewrites);
    const text = JSON.stringify(representation);
    const same = known.get(text);
    if (same)
        same.places.push(place);
    else
        known.set(text, { representation, places: [place] });
    return true;
}
function represent(tree, requires, isOf) {
    const made = newTree();
    for (const one of requires) {
        if (one.kind === 'InlineFragment' && isOf(tree, one.typeCondition)) {
            Object.assign(made, represent(tree, one.selections, isOf));
        }
        if (one.kind !== 'Field')
            continue;
        const value = tree[one.alias ?? one.name];
        if (value === undefined || value === null)
            continue;
        made[one.name] =
            one.selections?.length && isTree(value) ? represent(value, one.selections, isOf) : value;
    }
    const told = Object.keys(made).some((key) => key !== '__typename');
    return told ? made : undefined;
}
