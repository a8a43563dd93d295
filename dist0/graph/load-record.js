import DataLoader from 'dataloader';
import { askRecords } from "../query/ask.js";
import { askingOf } from "./asking.js";
import { createWithheldList } from "./withheld-list.js";
/** Loads records of any type: what one tick asks of one type with one selection is one statement. */
export function recordLoader(reader) {
    // Answers are a viewer's: a loader lives as long as one operation.
    const loaders = new WeakMap();
    return (wanted, context) => {
        const loader = loaders.get(context) ?? newLoader(reader, context);
        loaders.set(context, loader);
        return loader.load(wanted);
    };
}
function newLoader(reader, context) {
    return new DataLoader((wanted) => loadAll(wanted, { reader, context }), { cache: false });
}
async function loadAll(wanted, loading) {
    const groups = new Map();
    for (const one of wanted) {
        const ofType = groups.get(one.typeName) ?? new Map();
        groups.set(one.typeName, ofType);
        const node = one.info.fieldNodes[0];
        ofType.set(node, [...(ofType.get(node) ?? []), one]);
    }
    const found = new Map();
    const loads = [...groups.values()].flatMap((ofType) => [...ofType.values()]);
    await Promise.all(loads.map((group) => loadOrFail(group, loading, found)));
    return wanted.map((one) => found.get(one) ?? null);
}
/** What is refused is refused of the records that there are; those of other types are answered. */
async function loadOrFail(group, loading, found) {
    try {
        await loadGroup(group, loading, found);
    }
    catch (error) {
        const { catalogues } = loading.context;
        const catalogue = catalogues.byType.get(group[0].typeName);
        const values = group.map((one) => one.id);
        const asking = askingOf(loading.context);
        const there = await askRecords({ catalogue, by: 'ID', values, select: [] }, asking);
        group.forEach((one, i) => found.set(one, there[i] ? error : null));
    }
}
async function loadGroup(group, { reader, context }, found) {
    const { typeName, info } = group[0];
    const catalogue = context.catalogues.byType.get(typeName);
    if (!catalogue)
        return;
    const select = reader.record(catalogue, info.fieldNodes, info);
    const values = group.map((one) => one.id);
    const withheld = createWithheldList();
    const asking = askingOf({ ...context, withheld });
    const answers = await askRecords({ catalogue, by: 'ID', values, select }, asking);
    if (answers.every((answer) => answer === null))
        return; // nothing was withheld of nothing
    withheld.entries().forEach((entry) => context.withheld.add(entry));
    group.forEach((one, i) => found.set(one, answers[i] ? { ...answers[i], __typename: typeName } : null));
}
