import { recordLoader } from "./load-record.js";
import { auditEntries } from "./resolvers/audit.js";
import { batches, writes } from "./resolvers/batches.js";
import { catalogue, catalogues, catalogueTypes, myAccess } from "./resolvers/catalogues.js";
import { followingMutations, followingQueries, followingTypes } from "./resolvers/changes.js";
import { deadlineFields, deadlineTypes } from "./resolvers/deadlines.js";
import { node, nodes, search, searchTypes } from "./resolvers/node.js";
import { manyRecords, oneRecord } from "./resolvers/records.js";
import { reviewMutations, reviewQueries, reviewTypes } from "./resolvers/reviews.js";
import { webhookMutations, webhookQueries, webhookTypes } from "./resolvers/webhooks.js";
import { withdrawalMutations, withdrawalQueries, withdrawalTypes, } from "./resolvers/withdrawals.js";
import { scalars } from "./scalars.js";
import { PLATFORM } from "./schema/subgraph.js";
import { selectionReader } from "./selection.js";
/** Resolvers of the whole graph, or of one department's part of it. */
export function resolversOf(known, department) {
    const reader = selectionReader(known, department);
    const own = known.all.filter((one) => department === undefined || one.owner === department);
    const platform = department === undefined || department === PLATFORM;
    const load = recordLoader(reader);
    return {
        ...scalars,
        ...(platform ? { ...platformTypes(load), Mutation: platformMutations } : {}),
        Query: {
            ...Object.fromEntries(own.flatMap((one) => rootFields(one, reader))),
            ...(platform ? platformQueries(load) : {}),
        },
    };
}
const platformTypes = (load) => ({
    ...searchTypes(load),
    ...catalogueTypes,
    ...deadlineTypes,
    ...followingTypes(load),
    ...reviewTypes,
    ...webhookTypes,
    ...withdrawalTypes,
});
const platformMutations = {
    ...writes,
    ...reviewMutations,
    ...withdrawalMutations,
    ...followingMutations,
    ...webhookMutations,
};
const platformQueries = (load) => ({
    ...{ node: node(load), nodes: nodes(load), search, catalogues, catalogue, myAccess, batches },
    ...deadlineFields,
    ...followingQueries,
    ...reviewQueries,
    ...webhookQueries,
    ...withdrawalQueries,
    auditEntries,
});
const rootFields = (one, reader) => [
    [one.singular, oneRecord(one, reader)],
    [one.plural, manyRecords(one, reader)],
];
