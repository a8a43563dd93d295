import { cannotStart } from "./errors.js";
/** Opens the door, and returns the address behind which the server answers. */
export async function listen(app, { host, port }) {
    try {
        await app.listen({ host, port });
    }
    catch (error) {
        throw refusalFor(error.code, { host, port }) ?? error;
    }
    const { port: opened } = app.server.address();
    return `http://${shown(host)}:${opened}`;
}
function refusalFor(code, { host, port }) {
    if (code === 'EADDRINUSE')
        return cannotStart.portInUse(host, port);
    if (code === 'EACCES')
        return cannotStart.portForbidden(port);
    const unknown = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code ?? '');
    return unknown ? cannotStart.noSuchHost(host) : undefined;
}
// Whoever listens to every address is reached at this one from here.
function shown(host) {
    if (host === '0.0.0.0' || host === '::')
        return '127.0.0.1';
    return host.includes(':') ? `[${host}]` : host;
}
