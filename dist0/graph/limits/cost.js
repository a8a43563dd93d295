import { getNamedType, isCompositeType, isListType, getNullableType, Kind, } from 'graphql';
import { fieldNamed } from "./fields.js";
import { askedFor, objectsIn } from "./sizes.js";
const free = { flat: 0, perEntry: 0 };
// What a list without a size argument is taken to hold; a page without `first` holds 20.
const sizes = { page: 20, list: 5, introspectedTypes: 50, introspected: 3 };
// What reads whole catalogues costs as much as it keeps the database busy.
const weights = {
    search: 100,
    timeliness: 5000,
    documentNumberGaps: 5000,
};
/**
 * The objects that a selection can return. An object costs 1, a plain field nothing; a page or list
 * costs its size (first, last, or the length of a list of keys; 20 by default) times what one
 * entry costs; each condition of a filter costs 1, a total count 1, a search 100,
 * timeliness and gaps in document numbers 5,000.
 */
export function costOf(set, on, counting) {
    const { flat, perEntry } = costOfSet(set, on, counting);
    return flat + perEntry * sizes.page;
}
function costOfSet(set, on, counting) {
    let [flat, perEntry] = [0, 0];
    for (const selection of set.selections) {
        const cost = costOfSelection(selection, on, counting);
        flat += cost.flat;
        perEntry += cost.perEntry;
    }
    return { flat, perEntry };
}
function costOfSelection(selection, on, counting) {
    if (selection.kind === Kind.FIELD)
        return costOfField(selection, on, counting);
    if (selection.kind === Kind.FRAGMENT_SPREAD)
        return costOfFragment(selection.name.value, counting);
    const type = selection.typeCondition
        ? counting.schema.getType(selection.typeCondition.name.value)
        : on;
    return isCompositeType(type) ? costOfSet(selection.selectionSet, type, counting) : free;
}
function costOfFragment(name, counting) {
    const known = counting.known.get(name);
    if (known)
        return known;
    counting.known.set(name, free);
    const fragment = counting.fragments.get(name);
    const type = fragment && counting.schema.getType(fragment.typeCondition.name.value);
    const cost = isCompositeType(type) ? costOfSet(fragment.selectionSet, type, counting) : free;
    counting.known.set(name, cost);
    return cost;
}
function costOfField(node, on, counting) {
    const name = node.name.value;
    const field = fieldNamed(name, on, counting.schema);
    if (!field)
        return free;
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type))
        return { flat: name === 'totalCount' ? 1 : 0, perEntry: 0 };
    const inner = costOfSet(node.selectionSet, type, counting);
    const asked = askedFor(node, field, counting.given);
    // A gateway's representations are the records themselves, which are counted below.
    const given = name === '_entities' ? 0 : objectsIn(node.arguments ?? [], counting.given);
    const arrival = (weights[name] ?? 0) + given;
    if (isPageEntries(name, on) && asked === undefined)
        return { flat: arrival, perEntry: (name === 'edges' ? 0 : 1) + inner.flat };
    const each = 1 + inner.flat + inner.perEntry * (asked ?? sizes.page);
    return { flat: arrival + each * lengthOf(field, on, asked), perEntry: 0 };
}
function isPageEntries(name, on) {
    return (name === 'edges' || name === 'nodes') && on.name.endsWith('Connection');
}
function lengthOf({ name, type }, on, asked) {
    if (!isListType(getNullableType(type)))
        return 1;
    if (on.name.startsWith('__'))
        return name === 'types' ? sizes.introspectedTypes : sizes.introspected;
    return asked ?? sizes.list;
}
