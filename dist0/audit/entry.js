import { createHash } from 'node:crypto';
/** What the first entry stands on. */
export const genesis = '0'.repeat(64);
/**
 * SHA-256 over the whole entry and the hash before it, written as one JSON array. The time is hashed to
 * the millisecond, which is what the database keeps.
 */
export function hashOf({ seq, at, actor, action, subject, detail, previous }) {
    const content = [String(seq), at.toISOString(), actor, action, subject, sorted(detail), previous];
    return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
/** The entry as the database gives it back: no undefined members, no characters that it cannot hold. */
export function storable(entry) {
    const { actor, action, subject, detail } = entry;
    const kept = JSON.parse(JSON.stringify({ actor, action, subject, detail }), (_name, value) => (typeof value === 'string' ? wellFormed(value) : value));
    return { ...kept, at: entry.at };
}
// PostgreSQL's text has no NUL, and its jsonb no half of a character.
const wellFormed = (text) => text.replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
// jsonb keeps members in an order of its own.
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return members.map(([name, member]) => [name, sorted(member)]);
}
