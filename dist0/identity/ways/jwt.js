import { errors, jwtVerify } from 'jose';
import { Refusal } from "../../base/refusal.js";
import { bearerOf } from "../bearer.js";
import { credentialRefused, tokenRefused } from "../errors.js";
import { publishedKeys } from "../published-keys.js";
import { tokenViewer } from "../token-viewer.js";
/** A token of the configured identity provider (OpenID Connect; RFC 7519, RFC 8725). */
export const jwt = async ({ authorization }, asking) => {
    const token = bearerOf(authorization);
    if (token?.split('.').length !== 3)
        return undefined;
    if (!asking.tokens)
        throw credentialRefused.tokensNotAccepted();
    return tokenViewer(await verified(token, asking.tokens, asking), asking);
};
async function verified(token, tokens, { at }) {
    const { issuer, audience, algorithms } = tokens;
    try {
        const { payload } = await jwtVerify(token, publishedKeys(tokens), {
            issuer,
            audience,
            algorithms: [...algorithms],
            currentDate: at,
            clockTolerance: 30,
            requiredClaims: ['exp', 'sub'],
        });
        return payload;
    }
    catch (error) {
        throw refusalOf(error, algorithms);
    }
}
function refusalOf(error, algorithms) {
    if (error instanceof Refusal || !(error instanceof errors.JOSEError))
        return error;
    if (error instanceof errors.JWTExpired)
        return tokenRefused.expired();
    if (error instanceof errors.JWTClaimValidationFailed)
        return claimRefused(error.claim);
    if (error instanceof errors.JOSEAlgNotAllowed)
        return tokenRefused.algorithm(algorithms);
    if (error instanceof errors.JWSSignatureVerificationFailed)
        return tokenRefused.signature();
    const unknown = error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
    return unknown ? tokenRefused.keyUnknown() : tokenRefused.malformed();
}
function claimRefused(claim) {
    if (claim === 'iss')
        return tokenRefused.issuer();
    if (claim === 'aud')
        return tokenRefused.audience();
    return claim === 'nbf' ? tokenRefused.notYetValid() : tokenRefused.claim(claim);
}
