import { createHmac, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deriveKey } from "./derive-key.js";
/** By these characters a key is told from a token, here and by scanners of leaked secrets. */
export const keyPrefix = 'mulu_';
/** A new key: 256 random bits and a checksum, in 54 characters. */
export function newKeyText() {
    const text = keyPrefix + randomBytes(32).toString('base64url');
    return text + checksum(text);
}
/** What is kept of a key: its HMAC under a pepper that is not in the database; undefined for a mistyped one. */
export function keyHash(text, signingKey) {
    if (!shape.test(text) || checksum(text.slice(0, -6)) !== text.slice(-6))
        return undefined;
    return createHmac('sha256', deriveKey(signingKey, 'api keys')).update(text).digest('base64url');
}
const shape = /^mulu_[\w-]{49}$/;
function checksum(text) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(crc32(text));
    return bytes.toString('base64url');
}
