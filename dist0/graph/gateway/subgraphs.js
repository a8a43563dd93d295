import { subgraphMissing } from "../errors.js";
import { subgraphAt } from "./subgraph.js";
/** Every subgraph of the graph, at the address that the settings give it. */
export function subgraphsOf({ config, composed, signingKey, }) {
    const names = [...composed.subgraphSdl.keys()];
    const missing = names.filter((name) => !config.subgraphs.has(name));
    if (missing.length > 0)
        throw subgraphMissing(missing);
    return new Map(names.map((name) => [
        name,
        subgraphAt(name, addressOf(config.subgraphs.get(name)), signingKey),
    ]));
}
/** An address without a path means the usual one. */
function addressOf(setting) {
    const url = new URL(setting);
    if (url.pathname === '/')
        url.pathname = '/graphql';
    return url;
}
