const [lineFeed, carriageReturn, quote] = [10, 13, 34];
/** Ends each record of a CSV stream with CRLF (RFC 4180); line feeds inside quoted cells stay as they are. */
export function withCarriageReturns() {
    let inside = false;
    return (chunk) => {
        const ends = [];
        inside = findEnds(chunk, inside, ends);
        return withReturnsAt(chunk, ends);
    };
}
/** Notes where records end, and says whether the chunk ends inside quotes; doubled quotes cancel out. */
function findEnds(chunk, startsInside, ends) {
    let [at, inside] = [0, startsInside];
    let nextQuote = chunk.indexOf(quote);
    while (at < chunk.length) {
        if (inside) {
            nextQuote = chunk.indexOf(quote, at);
            if (nextQuote < 0)
                return true;
            [at, inside] = [nextQuote + 1, false];
            nextQuote = chunk.indexOf(quote, at);
            continue;
        }
        const end = chunk.indexOf(lineFeed, at);
        if (nextQuote >= 0 && (end < 0 || nextQuote < end)) {
            [at, inside] = [nextQuote + 1, true];
            continue;
        }
        if (end < 0)
            return false;
        ends.push(end);
        at = end + 1;
    }
    return inside;
}
function withReturnsAt(chunk, ends) {
    const out = Buffer.allocUnsafe(chunk.length + ends.length);
    let [from, to] = [0, 0];
    for (const end of ends) {
        to += chunk.copy(out, to, from, end);
        out[to++] = carriageReturn;
        out[to++] = lineFeed;
        from = end + 1;
    }
    chunk.copy(out, to, from);
    return out;
}
