import { catalogueUnknown, tooManyKeys } from "../../query/errors.js";
import { locate } from "../../query/global-id.js";
import { searchRecords } from "../../query/search.js";
import { askingOf } from "../asking.js";
const mostNodes = 200;
/** node(id) */
export const node = (load) => (_root, { id }, context, info) => {
    const located = locate(String(id));
    return located ? load({ ...located, info }, context) : null;
};
/** nodes(ids), in the order asked */
export const nodes = (load) => (_root, args, context, info) => {
    const ids = args['ids'];
    if (ids.length > mostNodes)
        throw tooManyKeys(ids.length, mostNodes);
    const located = ids.map((id) => locate(id));
    return located.map((one) => (one ? load({ ...one, info }, context) : null));
};
/** search(text, catalogues, first, after) */
export const search = (_root, args, context) => {
    const codes = args['catalogues'] ?? undefined;
    const catalogues = codes?.map((code) => catalogueOf(code, context)) ?? context.catalogues.all;
    const { text, first, after } = args;
    return searchRecords({ text, first, after, catalogues }, askingOf(context));
};
/** The catalogue of that code, or a refusal. */
export function catalogueOf(code, { catalogues }) {
    const catalogue = catalogues.byCode.get(code);
    if (!catalogue)
        throw catalogueUnknown(code);
    return catalogue;
}
/** Fields of the types that a search answers with. */
export const searchTypes = (load) => ({
    SearchConnection: {
        edges: ({ hits }) => hits,
        nodes: (({ hits }, _args, context, info) => hits.map((hit) => load({ ...hit, info }, context))),
        pageInfo: ({ hits, more, continued }) => ({
            hasNextPage: more,
            hasPreviousPage: continued,
            startCursor: hits[0]?.cursor ?? null,
            endCursor: hits.at(-1)?.cursor ?? null,
        }),
    },
    SearchEdge: {
        node: ((hit, _args, context, info) => load({ ...hit, info }, context)),
    },
});
