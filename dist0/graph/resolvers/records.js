import { fieldOf } from "../../catalogue/model.js";
import { askConnection, askRecords } from "../../query/ask.js";
import { lookUpUnclear } from "../../query/errors.js";
import { locate } from "../../query/global-id.js";
import { askingOf } from "../asking.js";
/** penaltyDecision(id) and enterprise(creditCode): one record, or null where there is none to see. */
export function oneRecord(catalogue, reader) {
    return async (_root, args, context, info) => {
        const wanted = wantedOf(catalogue, args);
        const select = reader.record(catalogue, info.fieldNodes, info);
        const [answer] = await askRecords({ catalogue, ...wanted, select }, askingOf(context));
        return answer ?? null;
    };
}
function wantedOf(catalogue, args) {
    const key = catalogue.key.length === 1 ? fieldOf(catalogue, catalogue.key[0]) : undefined;
    const value = key && args[key.name];
    if (key && (value == null) === (args['id'] == null))
        throw lookUpUnclear(catalogue.singular, key.name);
    if (value != null)
        return { by: 'KEY', values: [String(value)] };
    const located = locate(String(args['id']));
    // What is no id of this catalogue is planned like one: refusals do not depend on it.
    const values = located?.typeName === catalogue.typeName ? [located.id] : [];
    return { by: 'ID', values };
}
/** penaltyDecisions(filter, orderBy, first, …): a page of records. */
export function manyRecords(catalogue, reader) {
    return (_root, args, context, info) => {
        const asked = { nodes: info.fieldNodes, info };
        return askConnection(reader.connection(catalogue, args, asked), askingOf(context));
    };
}
/** The read path answers under the keys of the operation; its objects need no further resolving. */
export const byResponseKey = (source, _args, _context, info) => source[info.path.key];
