import { Refusal } from "../base/refusal.js";
const unauthorized = (code, sentence, hint) => new Refusal(code, sentence, { status: 401, hint });
const newKey = 'Ask the exchange for a new key: npx mulu keys create.';
const newToken = 'Sign in again at the identity provider and send the token it returns.';
/** The credentials of a request that are not accepted: HTTP 401, and never an anonymous answer instead. */
export const credentialRefused = {
    unreadable: () => unauthorized('IDENTITY_CREDENTIAL_UNREADABLE', 'The Authorization header is neither an API key nor a token.', 'Send "Authorization: Bearer <API key or JWT>", or no such header at all.'),
    keyMalformed: () => unauthorized('IDENTITY_KEY_MALFORMED', 'The API key is incomplete or mistyped.', 'Copy the whole key: mulu_ and 49 more characters.'),
    keyUnknown: () => unauthorized('IDENTITY_KEY_UNKNOWN', 'This exchange does not know the API key.', newKey),
    keyExpired: () => unauthorized('IDENTITY_KEY_EXPIRED', 'The API key has expired.', newKey),
    keyRevoked: () => unauthorized('IDENTITY_KEY_REVOKED', 'The API key was revoked.', newKey),
    tokensNotAccepted: () => unauthorized('IDENTITY_TOKENS_NOT_ACCEPTED', 'This exchange accepts no tokens: it has no identity provider.', 'Use an API key, or set MULU_ISSUER and MULU_AUDIENCE.'),
};
/** Tokens of an identity provider that are not accepted: HTTP 401. */
export const tokenRefused = {
    malformed: () => unauthorized('IDENTITY_TOKEN_MALFORMED', 'The token is not a readable signed JWT.', newToken),
    algorithm: (accepted) => unauthorized('IDENTITY_TOKEN_ALGORITHM_REFUSED', 'The token is signed with an algorithm that is not accepted.', `Sign with one of ${accepted.join(', ')} (MULU_JWT_ALGORITHMS).`),
    keyUnknown: () => unauthorized('IDENTITY_TOKEN_KEY_UNKNOWN', 'The identity provider publishes no key that the token could be signed with.', newToken),
    signature: () => unauthorized('IDENTITY_TOKEN_FORGED', "The token's signature is wrong.", newToken),
    expired: () => unauthorized('IDENTITY_TOKEN_EXPIRED', 'The token has expired.', newToken),
    notYetValid: () => unauthorized('IDENTITY_TOKEN_NOT_YET_VALID', 'The token is not valid yet.', newToken),
    issuer: () => unauthorized('IDENTITY_TOKEN_ISSUER_WRONG', 'The token comes from another identity provider.', 'Use a token of the provider named by MULU_ISSUER.'),
    audience: () => unauthorized('IDENTITY_TOKEN_AUDIENCE_WRONG', 'The token was made for another application.', 'Ask for a token whose audience is MULU_AUDIENCE.'),
    claim: (claim) => unauthorized('IDENTITY_TOKEN_CLAIM_WRONG', `The token's claim "${claim}" is missing or unreadable.`, 'The provider must put exp, sub and roles into the token.'),
    role: () => unauthorized('IDENTITY_TOKEN_WITHOUT_ROLE', 'The token names no role of this exchange.', 'Its claim "roles" must hold officer, auditor, platform or app.'),
    department: () => unauthorized('IDENTITY_TOKEN_DEPARTMENT_UNKNOWN', "The officer's token names no department of this exchange.", 'Its claim "department" must hold a code that npx mulu departments list shows.'),
};
/** The token cannot be judged, so the answer is not 401: the fault is not the caller's. */
export const issuerUnreachable = (why) => new Refusal('IDENTITY_ISSUER_UNREACHABLE', `The identity provider cannot be asked for its keys: ${why}.`, { status: 503, hint: 'Try again later, or use an API key.' });
