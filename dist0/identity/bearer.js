import { credentialRefused } from "./errors.js";
// Longer than any key or sensible token: what is longer is not worth a hash.
const mostCharacters = 16_384;
/** The credential of an Authorization header (RFC 6750); undefined where there is no header. */
export function bearerOf(authorization) {
    if (authorization === undefined)
        return undefined;
    const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > mostCharacters)
        throw credentialRefused.unreadable();
    return token;
}
