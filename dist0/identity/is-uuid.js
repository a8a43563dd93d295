/** Whether a text is a UUID: PostgreSQL refuses to compare an id with anything else. */
export function isUuid(text) {
    return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
