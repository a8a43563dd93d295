import { mostChanges } from "../../changes/feed.js";
import { credentialNeeded } from "../../changes/errors.js";
import { watchListOf } from "../../changes/watch-list.js";
import { requestRefused } from "../errors.js";
const longestWait = 60;
/** ?after=&catalogues=a,b&departments=&codes=&watched=1&first=&wait=, and the header Last-Event-ID. */
export function feedAsked({ query, headers }) {
    const asked = query;
    const unknown = Object.keys(asked).find((name) => !names.has(name));
    if (unknown !== undefined)
        throw requestRefused.unreadable(`there is no option ${unknown.slice(0, 40)}`);
    const last = headers['last-event-id'];
    return {
        after: typeof last === 'string' && last !== '' ? last : single(asked['after']),
        catalogues: listed(asked['catalogues']),
        departments: listed(asked['departments']),
        codes: listed(asked['codes']),
        watched: ['1', 'true'].includes(single(asked['watched']) ?? ''),
        first: whole(asked['first']) ?? mostChanges,
        wait: Math.min(whole(asked['wait']) ?? 0, longestWait),
    };
}
const names = new Set('after catalogues departments codes watched first wait'.split(' '));
function single(value) {
    if (Array.isArray(value))
        throw requestRefused.unreadable('an option is given twice');
    return value;
}
function listed(value) {
    const parts = [value ?? []].flat().flatMap((text) => text.split(','));
    return parts.length > 0 ? parts.map((part) => part.trim()) : undefined;
}
function whole(value) {
    const text = single(value);
    if (text !== undefined && !/^\d{1,6}$/.test(text))
        throw requestRefused.unreadable('first and wait are whole numbers');
    return text === undefined ? undefined : Number(text);
}
/** The question with the reader's watch list as it is now. */
export async function withWatchList({ watched, ...asked }, { db }, viewer) {
    if (!watched)
        return asked;
    if (viewer.kind === 'ANONYMOUS')
        throw credentialNeeded('Watch lists');
    const list = await watchListOf(db.pool, viewer.name);
    return { ...asked, codes: [...(asked.codes ?? []), ...(list?.codes ?? [])] };
}
