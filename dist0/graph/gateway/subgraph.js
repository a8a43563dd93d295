import { assertionHeader, hashBody, signAssertion } from "../../identity/assertion.js";
import { connectTo } from "./http.js";
import { cleaned, isTree } from "./tree.js";
const timeouts = { query: 30_000, mutation: 120_000 };
/** The subgraph at that address; remembers since when it does not answer. */
export function subgraphAt(name, url, signingKey) {
    const connection = connectTo(url);
    let since;
    return {
        ask: async (call, context, now) => {
            const sending = { name, call, context, now, signingKey, connection };
            try {
                const reply = readReply(await sendTwice(sending), context);
                since = undefined;
                return reply;
            }
            catch {
                // What went wrong between us is told as what it means: the department cannot be reached.
                since ??= now;
                return { since };
            }
        },
        close: () => connection.close(),
    };
}
// A kept connection may turn out to be closed; what changes nothing is then asked again.
async function sendTwice(sending) {
    try {
        return await send(sending);
    }
    catch (error) {
        const { code } = error;
        if (sending.call.mutation || (code !== 'ECONNRESET' && code !== 'EPIPE'))
            throw error;
        return send(sending);
    }
}
function send({ name, call, context, now, signingKey, connection }) {
    const body = JSON.stringify({ query: call.operation, variables: call.variables });
    const { viewer, requestId } = context;
    const known = viewer.kind !== 'ANONYMOUS';
    const binding = { subgraph: name, bodyHash: known ? hashBody(body) : '', at: now, signingKey };
    const headers = {
        accept: 'application/json',
        'x-request-id': requestId,
        ...(known ? { [assertionHeader]: signAssertion(viewer, binding) } : {}),
    };
    const timeout = call.mutation ? timeouts.mutation : timeouts.query;
    return connection.post({ body, headers, timeout });
}
function readReply(sent, { withheld }) {
    const reply = cleaned(sent);
    if (!isTree(reply) || !('data' in reply || Array.isArray(reply['errors']))) {
        throw new TypeError('not an answer of GraphQL');
    }
    const { data, errors, extensions } = reply;
    const entries = isTree(extensions) ? extensions['withheld'] : undefined;
    if (Array.isArray(entries))
        entries.filter(isEntry).forEach((entry) => withheld.add({ ...entry }));
    const reported = Array.isArray(errors) ? errors.filter(isReported) : [];
    return { data: isTree(data) ? data : null, errors: reported };
}
const isEntry = (entry) => isTree(entry) && typeof entry['coordinate'] === 'string' && typeof entry['level'] === 'string';
const isReported = (error) => isTree(error) && typeof error['message'] === 'string';
