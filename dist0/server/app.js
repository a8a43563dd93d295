import { fastify } from 'fastify';
import { addBodies } from "./bodies.js";
import { requestRefused } from "./errors.js";
import { startFrontEnd } from "./graphql/front-end.js";
import { holdsKey } from "./key-in-address.js";
import { createMetrics } from "./metrics.js";
import { freshNotes } from "./notes.js";
import { addRefusing, refuse } from "./refusing.js";
import { requestIdOf } from "./request-id.js";
import { addRequestLog } from "./request-log.js";
import { applyPage } from "./routes/apply-page.js";
import { explorer } from "./routes/explorer.js";
import { exportFile } from "./routes/export.js";
import { feed } from "./routes/feed.js";
import { graphql } from "./routes/graphql.js";
import { ingest } from "./routes/ingest.js";
import { live } from "./routes/live.js";
import { metrics } from "./routes/metrics.js";
import { portalFiles } from "./routes/portal-files.js";
import { ready } from "./routes/ready.js";
import { startPage } from "./routes/start-page.js";
import { supergraph } from "./routes/supergraph.js";
import { addSecurityHeaders, securityHeaders } from "./security-headers.js";
/** Every address of the platform. */
export const routes = [
    startPage,
    applyPage,
    explorer,
    portalFiles,
    graphql,
    ingest,
    feed,
    exportFile,
    live,
    ready,
    metrics,
    supergraph,
];
/** The web server of one process, not yet listening. */
export async function createApp(platform) {
    const app = fastify(serverSettings);
    const apollo = await startFrontEnd(platform);
    const answering = { platform, apollo, metrics: createMetrics(platform.db) };
    addEveryRequest(app, answering);
    for (const route of routes)
        await route(app, answering);
    app.addHook('onClose', () => apollo.stop());
    return app;
}
const second = 1000;
const serverSettings = {
    logger: false, // requests are logged by request-log.ts, without their addresses
    trustProxy: false,
    genReqId: requestIdOf,
    requestTimeout: 300 * second,
    keepAliveTimeout: 65 * second,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 20 * second },
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (_error, request, reply) => void refuse(requestRefused.unreadable('its address is malformed'), request, reply.headers(securityHeaders)),
};
// In this order: what a request is called, what surrounds it, what is refused at the door.
function addEveryRequest(app, answering) {
    app.decorateRequest('notes');
    app.decorateRequest('sentBody');
    app.addHook('onRequest', (request, reply, done) => {
        request.notes = freshNotes();
        reply.header('x-request-id', request.id);
        done();
    });
    addSecurityHeaders(app);
    addRequestLog(app, answering);
    addRefusing(app, answering.platform.log);
    addBodies(app);
    app.addHook('onRequest', (request, _reply, done) => done(holdsKey(request.url) ? requestRefused.keyInAddress() : undefined));
}
