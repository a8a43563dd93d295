import { bearerOf } from "../bearer.js";
import { credentialRefused } from "../errors.js";
import { keyHash, keyPrefix } from "../key-text.js";
import { noteUse } from "../key-use.js";
import { keyViewer } from "../key-viewer.js";
import { memoryOf } from "../memory.js";
import { recall } from "../recall.js";
/** An API key: known, not revoked, not expired. */
export const apiKey = async ({ authorization }, asking) => {
    const text = bearerOf(authorization);
    if (!text?.startsWith(keyPrefix))
        return undefined;
    const key = await findKey(text, asking);
    if (key.revokedAt)
        throw credentialRefused.keyRevoked();
    if (key.expiresAt && key.expiresAt <= asking.at)
        throw credentialRefused.keyExpired();
    noteUse(key, asking);
    return keyViewer(key, asking);
};
// The key itself is never compared: its HMAC is looked up, and time tells nothing about an HMAC's key.
async function findKey(text, { db, at, signingKey }) {
    const hash = keyHash(text, signingKey);
    if (hash === undefined)
        throw credentialRefused.keyMalformed();
    const key = await recall(memoryOf(db).keys, hash, {
        at,
        load: async () => db.prisma.apiKey.findUnique({ where: { hash } }),
    });
    if (!key)
        throw credentialRefused.keyUnknown();
    return key;
}
