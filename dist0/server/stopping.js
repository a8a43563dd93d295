const grace = 10_000;
const tick = 50;
/**
 * Stops once, in order: no new connections, requests in flight finish (for ten seconds at most),
 * then what they answered from is closed.
 */
export function stopper(app, closeRest) {
    let stopping;
    return () => (stopping ??= stop(app, closeRest));
}
async function stop(app, closeRest) {
    const impatience = setTimeout(() => app.server.closeAllConnections(), grace);
    // A connection whose last request is answered would otherwise stay until it times out.
    const sweep = setInterval(() => app.server.closeIdleConnections(), tick);
    try {
        await app.close();
    }
    finally {
        clearTimeout(impatience);
        clearInterval(sweep);
        await closeRest();
    }
}
