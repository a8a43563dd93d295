import { mergedEngine } from "./merged.js";
import { subgraphEngine } from "./subgraph.js";
/** The engine of this process's role (design.md §10); all answer alike. */
export async function createEngine({ config, catalogues, composed, signingKey, }) {
    switch (config.role.kind) {
        case 'all':
            return mergedEngine(catalogues, composed);
        case 'subgraph':
            return subgraphEngine(catalogues, composed, config.role.department);
        case 'gateway': {
            // The planner is native code that only this role needs.
            const { gatewayEngine } = await import("./gateway.js");
            return gatewayEngine({ config, catalogues, composed, signingKey });
        }
    }
}
