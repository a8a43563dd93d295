import { noPlanner, planTooLong } from "../errors.js";
import { leastRecent } from "./least-recent.js";
/** Far more than the largest operation within our limits takes. */
const longest = 5_000;
const kept = 1_000;
const noLabels = new Set();
/** The planner of a supergraph; each operation is planned once. */
export async function loadPlanner(supergraphSdl) {
    const { QueryPlanner } = await loadAddon();
    const planner = new QueryPlanner(supergraphSdl);
    const plan = (operation) => planner
        .planAsync(operation, null, noLabels, 0, AbortSignal.timeout(longest))
        .catch((error) => {
        throw isAbort(error) ? planTooLong(longest) : error;
    });
    return leastRecent(plan, kept);
}
// Native code, for Linux with glibc and macOS only: whoever runs no gateway never loads it.
async function loadAddon() {
    try {
        return await import('@graphql-hive/router-query-planner');
    }
    catch (error) {
        throw noPlanner(error);
    }
}
const isAbort = (error) => error instanceof Error && /abort|timed? ?out/i.test(`${error.name} ${error.message}`);
