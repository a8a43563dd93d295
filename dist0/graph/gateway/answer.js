import { GraphQLError } from 'graphql';
import { subgraphUnavailable } from "../errors.js";
import { isTree, newTree } from "./tree.js";
export const newAnswer = () => ({ data: newTree(), errors: [], incomplete: false });
/** Notes that a part is missing, and since when. */
export function addMissing(growing, { path, ...missing }) {
    growing.incomplete = true;
    const originalError = subgraphUnavailable(missing);
    growing.errors.push(new GraphQLError(originalError.message, { path: pathOrNone(path), originalError }));
}
const reported = new WeakSet();
/** Whether a subgraph reported the error, and not the shaping of the answer. */
export const isReportedError = (error) => reported.has(error) || (error.originalError !== undefined && reported.has(error.originalError));
function reportedError({ message, extensions }, path) {
    const error = new GraphQLError(message, { path, extensions });
    reported.add(error);
    return error;
}
/** Notes an error that the whole operation has. */
export function addError(growing, error) {
    growing.incomplete = true;
    growing.errors.push(reportedError(error));
}
/** Puts an error in its place, or in that of the nearest object around it that is there. */
export function plantError(growing, error, path) {
    const { parent, depth } = deepest(growing.data, path);
    const key = path[depth];
    const slot = parent;
    if (slot[key] instanceof Error) {
        const again = depth === path.length - 1 || slot[key].message === error.message;
        if (!again)
            growing.errors.push(reportedError(error, path));
        return;
    }
    // With a path of its own the error keeps it; without one it is given that of its place.
    const own = depth === path.length - 1 ? undefined : path;
    slot[key] = reportedError(error, own);
}
const isContainer = (value) => isTree(value) || Array.isArray(value);
function deepest(data, path) {
    let parent = data;
    let depth = 0;
    while (depth < path.length - 1) {
        const next = parent[path[depth]];
        if (!isContainer(next))
            break;
        parent = next;
        depth += 1;
    }
    return { parent, depth };
}
const pathOrNone = (path) => (path.length > 0 ? path : undefined);
