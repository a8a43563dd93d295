import { createRemoteJWKSet, errors } from 'jose';
import { Refusal } from "../base/refusal.js";
import { issuerUnreachable } from "./errors.js";
/** Finds the key that signed a token among those that the identity provider publishes. */
export function publishedKeys(tokens) {
    return async (header, token) => {
        try {
            const keys = await keySet(tokens);
            return await keys(header, token);
        }
        catch (error) {
            if (error instanceof Refusal || isOfToken(error))
                throw error;
            throw issuerUnreachable(error.message);
        }
    };
}
const isOfToken = (error) => error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
const keySets = new WeakMap();
// Discovered once; a failure is not remembered. jose caches the keys and asks again for an unknown one.
function keySet(tokens) {
    const known = keySets.get(tokens);
    if (known)
        return known;
    const set = discover(tokens).then((url) => createRemoteJWKSet(url, { timeoutDuration: timeout }));
    keySets.set(tokens, set);
    set.catch(() => keySets.delete(tokens));
    return set;
}
const timeout = 5000;
// OpenID Connect Discovery 1.0, sections 4.1 and 4.3: the document must name the issuer it was asked of.
async function discover({ issuer }) {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(address, { redirect: 'error', signal });
    if (!response.ok)
        throw issuerUnreachable(`${address} answers ${response.status}`);
    const found = (await response.json());
    if (found.issuer !== issuer)
        throw issuerUnreachable(`${address} names another issuer`);
    const keys = String(found.jwks_uri);
    if (!isSafe(keys, issuer))
        throw issuerUnreachable(`${address} names no https jwks_uri`);
    return new URL(keys);
}
// Keys may travel unencrypted only from an issuer on this machine, which the configuration allows.
function isSafe(address, issuer) {
    if (!URL.canParse(address))
        return false;
    const { protocol, origin } = new URL(address);
    return protocol === 'https:' || (protocol === 'http:' && origin === new URL(issuer).origin);
}
