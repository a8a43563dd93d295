import { acknowledge, propagationOf } from "../../changes/acknowledge.js";
import { cursorFor } from "../../changes/cursor.js";
import { credentialNeeded, noSuchRecord, ownerOnly } from "../../changes/errors.js";
import { placeOf, readChanges } from "../../changes/feed.js";
import { listManifests } from "../../changes/manifest.js";
import { keepWatchList, watchListOf } from "../../changes/watch-list.js";
import { locate } from "../../query/global-id.js";
import { alikeFields } from "../../query/public-contents.js";
import { askingOf } from "../asking.js";
import { followingOf } from "../following.js";
/** changes(after, catalogues, departments, codes, watched, first) */
const changes = async (_root, args, context) => {
    const { watched, codes, ...asked } = args;
    const list = watched ? ((await listOf(context))?.codes ?? []) : [];
    const watching = watched || codes ? [...(codes ?? []), ...list] : undefined;
    const question = { ...asked, first: asked.first ?? 100, codes: watching };
    const page = await readChanges(question, followingOf(askingOf(context)));
    return { page, continued: asked.after != null };
};
/** watchList */
const watchList = async (_root, _args, context) => (await listOf(context)) ?? null;
const listOf = (context) => watchListOf(context.db.pool, readerOf(context, 'Watch lists'));
const setWatchList = (_root, args, context) => {
    const reader = readerOf(context, 'Watch lists');
    const codes = args['codes'];
    return keepWatchList(context.db.pool, { reader, codes, at: context.at });
};
const acknowledgeChanges = async (_root, { cursor }, context) => {
    const { db, at } = context;
    const reader = readerOf(context, 'Acknowledgements');
    const seq = await placeOf(String(cursor), followingOf(askingOf(context)));
    await acknowledge(db.pool, { reader, seq, at });
    return { reader, at };
};
function readerOf({ viewer: { kind, name } }, what) {
    if (kind === 'ANONYMOUS')
        throw credentialNeeded(what);
    return name;
}
/** propagation(id): for the department that the record belongs to, and for auditors */
const propagation = async (_root, { id }, { viewer, db }) => {
    const { kind, department } = viewer;
    const auditing = kind === 'AUDITOR';
    if (!auditing && (kind !== 'OFFICER' || !department))
        throw ownerOnly();
    const located = locate(String(id));
    const found = located && (await propagationOf(db.pool, located.id));
    if (!found)
        throw noSuchRecord();
    if (!auditing && found.department !== department)
        throw ownerOnly();
    return found;
};
/** manifests(day, catalogue) */
const manifests = async (_root, args, context) => {
    const { day, catalogue } = args;
    return listManifests(context.db.pool, { day, catalogue });
};
/** Root fields of the feed. */
export const followingQueries = { changes, watchList, propagation, manifests };
/** Mutations of those who follow the feed. */
export const followingMutations = { setWatchList, acknowledgeChanges };
/** Fields of the feed's types. */
export const followingTypes = (load) => ({
    ChangeConnection: {
        edges: ({ page }) => page.events.map((node) => ({ cursor: node.cursor, node })),
        nodes: ({ page }) => page.events,
        pageInfo: ({ page: { events, end, more }, continued }) => ({
            hasNextPage: more,
            hasPreviousPage: continued,
            startCursor: events[0]?.cursor ?? null,
            endCursor: end,
        }),
    },
    Change: {
        recordId: ({ id }) => id,
        record: (({ id }, _args, context, info) => {
            const located = locate(id);
            return located ? load({ ...located, info }, context) : null;
        }),
    },
    Manifest: {
        cursor: (({ seq }, _args, context) => cursorFor(BigInt(seq), askingOf(context).cursorKey)),
        fields: (({ catalogue }, _args, { catalogues }) => {
            const known = catalogues.byCode.get(catalogue);
            return known ? alikeFields(known).map(({ name }) => name) : [];
        }),
    },
});
