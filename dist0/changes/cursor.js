import { createHmac, timingSafeEqual } from 'node:crypto';
import { cursorForged } from "./errors.js";
const size = 12;
/** The place in the feed after a change: opaque, signed, and good for every filter. */
export function cursorFor(seq, key) {
    const body = Buffer.from(String(seq));
    return Buffer.concat([seal(body, key), body]).toString('base64url');
}
/** The change that a cursor stands after; one of nobody's making is refused. */
export function seqOf(cursor, key) {
    const bytes = Buffer.from(cursor, 'base64url');
    const [given, body] = [bytes.subarray(0, size), bytes.subarray(size)];
    if (given.length < size || !timingSafeEqual(given, seal(body, key)))
        throw cursorForged();
    return BigInt(body.toString());
}
const seal = (body, key) => createHmac('sha256', key).update('changes\0').update(body).digest().subarray(0, size);
