import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { deriveKey } from "./derive-key.js";
import { packViewer, unpackViewer } from "./packed-viewer.js";
/** The header in which the gateway tells a subgraph who asks. */
export const assertionHeader = 'x-mulu-viewer';
/** The hash by which an assertion is bound to the body of its request. */
export function hashBody(body) {
    return createHash('sha256').update(body).digest('base64url');
}
/** The gateway's word on who asks, for one call of one subgraph: another subgraph's key cannot make it. */
export function signAssertion(viewer, { nonce = randomUUID(), ...binding }) {
    const { subgraph, bodyHash, at, signingKey } = binding;
    const signed = { bodyHash, nonce, issuedAt: at.getTime(), viewer: packViewer(viewer) };
    const body = `v1.${deflateRawSync(JSON.stringify(signed)).toString('base64url')}`;
    return `${body}.${macOf(body, { subgraph, signingKey })}`;
}
/** What an assertion claims; undefined where it was not signed for this subgraph. */
export function openAssertion(assertion, { subgraph, signingKey }) {
    const [, body = '', mac = ''] = /^(v1\.[\w-]+)\.([\w-]{43})$/.exec(assertion) ?? [];
    if (!isSame(mac, macOf(body, { subgraph, signingKey })))
        return undefined;
    const packed = Buffer.from(body.slice('v1.'.length), 'base64url');
    const signed = JSON.parse(inflateRawSync(packed).toString());
    const viewer = unpackViewer(signed.viewer);
    return viewer && { ...signed, viewer };
}
function macOf(body, { subgraph, signingKey }) {
    const key = deriveKey(signingKey, `assertions for subgraph ${subgraph}`);
    return createHmac('sha256', key).update(body).digest('base64url');
}
function isSame(one, other) {
    const [a, b] = [Buffer.from(one), Buffer.from(other)];
    return a.length === b.length && timingSafeEqual(a, b);
}
