import { Kind } from 'graphql';
const nothing = { depth: 0, fields: 0, aliases: 0, directives: 0 };
const measured = new WeakMap();
/**
 * Measures a selection in time linear in the document: each fragment once, however often it is
 * used and even where fragments wrongly form a circle.
 */
export function shapeOf(selectionSet, document) {
    const measuring = measured.get(document) ?? begin(document);
    return shapeOfSet(selectionSet, measuring);
}
/** The fragments of a document by name. */
export function fragmentsOf(document) {
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
function begin(document) {
    const measuring = { fragments: fragmentsOf(document), known: new Map() };
    measured.set(document, measuring);
    return measuring;
}
function shapeOfSet({ selections }, measuring) {
    let total = nothing;
    for (const selection of selections) {
        const part = shapeOfSelection(selection, measuring);
        total = { ...added(total, part), depth: Math.max(total.depth, part.depth) };
    }
    return total;
}
function shapeOfSelection(selection, measuring) {
    const directives = { ...nothing, directives: selection.directives?.length ?? 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD)
        return added(shapeOfFragment(selection.name.value, measuring), directives);
    const inner = selection.selectionSet ? shapeOfSet(selection.selectionSet, measuring) : nothing;
    if (selection.kind === Kind.INLINE_FRAGMENT)
        return added(inner, directives);
    const self = { ...directives, depth: 1, fields: 1, aliases: selection.alias ? 1 : 0 };
    return added(inner, self);
}
function shapeOfFragment(name, measuring) {
    const known = measuring.known.get(name);
    if (known)
        return known;
    measuring.known.set(name, nothing);
    const fragment = measuring.fragments.get(name);
    const shape = fragment ? shapeOfSet(fragment.selectionSet, measuring) : nothing;
    measuring.known.set(name, shape);
    return shape;
}
function added(one, other) {
    return {
        depth: one.depth + other.depth,
        fields: one.fields + other.fields,
        aliases: one.aliases + other.aliases,
        directives: one.directives + other.directives,
    };
}
