export const faultCode = 'INTERNAL_SERVER_ERROR';
/** What a refusal tells: its sentence, its code and its facts; the HTTP status travels apart. */
export function failureOf({ message, code, facts }) {
    return { message, extensions: { ...facts, status: undefined, code } };
}
/** What a fault tells: nothing but where to ask. */
export function faultShown(requestId) {
    return {
        message: 'Something went wrong on our side',
        extensions: { code: faultCode, requestId },
    };
}
/** The HTTP status of a refused request: its own, or what its stage implies. */
export function statusOf({ code, facts }) {
    if (typeof facts['status'] === 'number')
        return facts['status'];
    return statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 400;
}
const statuses = [
    [/_CATALOGUE_UNKNOWN$/, 404],
    [/_TOO_LARGE$/, 413],
    [/_MAY_NOT_|_FORBIDDEN$/, 403],
    [/^IDENTITY_/, 401],
    [/^INGEST_/, 422],
    [/^DATABASE_/, 503],
];
