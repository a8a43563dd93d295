import { Refusal } from "../base/refusal.js";
/** Requests that no route can answer as they are. */
export const requestRefused = {
    notFound: () => new Refusal('SERVER_NOT_FOUND', 'There is nothing at this address.', {
        status: 404,
        hint: 'The start page / lists what there is.',
    }),
    unreadable: (why) => new Refusal('SERVER_REQUEST_UNREADABLE', `The request cannot be read: ${why}.`, {
        status: 400,
        hint: 'Send one JSON object with "query" and, if needed, "variables".',
    }),
    mediaType: (accepted) => new Refusal('SERVER_MEDIA_TYPE_UNKNOWN', `The body must be ${accepted}.`, {
        status: 415,
        hint: 'Correct the header Content-Type.',
    }),
    feedBusy: (most) => new Refusal('SERVER_FEED_BUSY', `${most} readers follow the feed already.`, {
        status: 503,
        hint: 'Ask for pages with ?wait=60, or come back later.',
    }),
    feedElsewhere: () => new Refusal('SERVER_FEED_ELSEWHERE', 'This process does not keep the feed.', {
        status: 421,
        hint: "Follow it at the platform's own server, or by GraphQL: changes.",
    }),
    keyInAddress: () => new Refusal('SERVER_KEY_IN_ADDRESS', 'A key must never stand in an address.', {
        status: 400,
        hint: 'Send it in the header "Authorization: Bearer <key>", and have this one replaced: addresses are kept in logs and histories.',
    }),
    needsCredential: () => new Refusal('SERVER_CREDENTIAL_NEEDED', 'Files are taken only from officers of a department.', {
        status: 401,
        hint: 'Send "Authorization: Bearer <key>" with the key of a department officer.',
    }),
    officersOnly: () => new Refusal('SERVER_OFFICERS_ONLY', 'Files are taken only from officers of a department.', {
        status: 403,
        hint: 'Use the key of a department officer: npx mulu keys create.',
    }),
    ingestElsewhere: () => new Refusal('SERVER_INGEST_ELSEWHERE', 'This process is a gateway; it keeps no catalogue.', {
        status: 421,
        hint: "Send the file to the department's own server.",
    }),
    exportElsewhere: () => new Refusal('SERVER_EXPORT_ELSEWHERE', 'This process is a gateway; it keeps no catalogue.', {
        status: 421,
        hint: "Ask the department's own server for the file.",
    }),
    exportsBusy: (most) => new Refusal('SERVER_EXPORTS_BUSY', `${most} exports are being sent already.`, {
        status: 503,
        hint: 'Ask again in a minute.',
    }),
};
/** Settings with which no server can start. */
export const cannotStart = {
    portInUse: (host, port) => new Refusal('SERVER_PORT_IN_USE', `Port ${port} of ${host} is used by another program.`, {
        hint: 'Stop that program, or set PORT to a free one.',
    }),
    portForbidden: (port) => new Refusal('SERVER_PORT_FORBIDDEN', `This user may not open port ${port}.`, {
        hint: 'Set PORT to a number above 1023.',
    }),
    noSuchHost: (host) => new Refusal('SERVER_HOST_UNKNOWN', `"${host}" is no address of this machine.`, {
        hint: 'Set HOST to 127.0.0.1, 0.0.0.0 or an address of this machine.',
    }),
};
