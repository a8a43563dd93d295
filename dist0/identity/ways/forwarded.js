import { anonymous } from "../../disclosure/viewer.js";
import { openAssertion } from "../assertion.js";
import { takeNonce } from "../nonces.js";
/** On a subgraph only the gateway's signed word counts: whoever comes without a valid one is anonymous. */
export const forwarded = (credentials, asking) => {
    if (credentials.subgraph === undefined)
        return Promise.resolve(undefined);
    return Promise.resolve(viewerOf(credentials, credentials.subgraph, asking));
};
function viewerOf(credentials, subgraph, asking) {
    const { assertion } = credentials;
    if (assertion === undefined)
        return anonymous;
    const claimed = openAssertion(assertion, { subgraph, signingKey: asking.signingKey });
    const fault = claimed ? faultOf(claimed, credentials, asking) : 'IDENTITY_ASSERTION_FORGED';
    if (claimed && !fault)
        return inForce(claimed, asking);
    asking.log?.warn({ code: fault, subgraph }, 'an assertion was refused: its caller is anonymous');
    return anonymous;
}
const lifetime = 30_000;
/** By how much the gateway's clock may be ahead of the subgraph's. */
const tolerance = 5_000;
function faultOf({ bodyHash, nonce, issuedAt }, expected, { db, at }) {
    const age = at.getTime() - issuedAt;
    if (!(age >= -tolerance && age < lifetime))
        return 'IDENTITY_ASSERTION_EXPIRED';
    if (bodyHash !== expected.bodyHash)
        return 'IDENTITY_ASSERTION_OF_ANOTHER_BODY';
    const fresh = takeNonce(nonce, { db, at, generation: lifetime + tolerance });
    return fresh ? undefined : 'IDENTITY_ASSERTION_REPLAYED';
}
const inForce = ({ viewer }, { at }) => ({
    ...viewer,
    grants: viewer.grants.filter(({ from, until }) => from <= at && at < until),
});
