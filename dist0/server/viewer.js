import { hashBody } from "../identity/assertion.js";
import { identify } from "../identity/identify.js";
/** What a request says of its sender; a subgraph's GraphQL believes nobody but the gateway. */
export function credentialsOf({ headers, sentBody }, { role }) {
    return {
        authorization: headers.authorization,
        assertion: single(headers['x-mulu-viewer']),
        subgraph: role.kind === 'subgraph' ? role.department : undefined,
        bodyHash: sentBody && hashBody(sentBody),
    };
}
/** Whose credentials they are; bad ones are refused with 401. */
export function viewerOf(credentials, { config, db, signingKey, departmentExists, log }, at) {
    const asking = { db, at, signingKey, tokens: config.tokens, departmentExists, log };
    return identify(credentials, asking);
}
const single = (header) => Array.isArray(header) ? header[0] : header;
