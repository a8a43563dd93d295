import { randomUUID } from 'node:crypto';
/** The id that a caller gave his request, or a new one; it stands in the log and in the answer. */
export function requestIdOf({ headers }) {
    const given = headers['x-request-id'];
    return typeof given === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(given) ? given : randomUUID();
}
