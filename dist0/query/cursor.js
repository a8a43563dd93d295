import { createHmac, timingSafeEqual } from 'node:crypto';
import { cursorForged } from "./errors.js";
const size = 12;
/** An opaque, signed place in an ordered list: only values that the viewer sees. */
export function cursorAt(place, scope) {
    const body = Buffer.from(JSON.stringify(place));
    return Buffer.concat([seal(body, scope), body]).toString('base64url');
}
/** The place that a cursor names; a cursor of another question, or of nobody's making, is refused. */
export function placeOf(cursor, scope, terms) {
    const bytes = Buffer.from(cursor, 'base64url');
    const [given, body] = [bytes.subarray(0, size), bytes.subarray(size)];
    if (given.length < size || !timingSafeEqual(given, seal(body, scope)))
        throw cursorForged();
    const place = JSON.parse(body.toString());
    if (place.length !== terms)
        throw cursorForged();
    return place;
}
const seal = (body, { key, scope }) => createHmac('sha256', key).update(`cursor\0${scope}\0`).update(body).digest().subarray(0, size);
