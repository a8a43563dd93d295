// Percent signs would hide a key from the pattern.
const keyLike = /mulu_[A-Za-z0-9_-]{8,}|[?&](?:access_token|api_?key)=/i;
/** Whether an address carries something like a key: every proxy and history on the way has read it. */
export function holdsKey(url) {
    return keyLike.test(url) || keyLike.test(decoded(url));
}
function decoded(url) {
    try {
        return decodeURIComponent(url);
    }
    catch {
        return url;
    }
}
