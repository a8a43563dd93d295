import { fastify, type FastifyHttpOptions, type FastifyInstance } from 'fastify';
import type { Server } from 'node:http';
import { addBodies } from './bodies.ts';
import { requestRefused } from './errors.ts';
import { answerCache } from './graphql/answer-cache.ts';
import { startFrontEnd } from './graphql/front-end.ts';
import { readRegistered } from './graphql/registered.ts';
import { repeatedBodies } from './graphql/repeats.ts';
import { holdsKey } from './key-in-address.ts';
import { addRequestLimits } from './limit-requests.ts';
import { createMetrics } from './metrics.ts';
import { freshNotes } from './notes.ts';
import { watchTables } from '../query/touches.ts';
import type { Platform } from './platform.ts';
import { addRefusing, refuse } from './refusing.ts';
import { requestIdOf } from './request-id.ts';
import { addRequestLog } from './request-log.ts';
import type { Answering, Route } from './route.ts';
import { applyPage } from './routes/apply-page.ts';
import { explorer } from './routes/explorer.ts';
import { exportFile } from './routes/export.ts';
import { feed } from './routes/feed.ts';
import { graphql } from './routes/graphql.ts';
import { ingest } from './routes/ingest.ts';
import { live } from './routes/live.ts';
import { metrics } from './routes/metrics.ts';
import { portalFiles } from './routes/portal-files.ts';
import { ready } from './routes/ready.ts';
import { startPage } from './routes/start-page.ts';
import { supergraph } from './routes/supergraph.ts';
import { addSecurityHeaders, securityHeaders } from './security-headers.ts';

/** Every address of the platform. */
export const routes: readonly Route[] = [
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
export async function createApp(platform: Platform): Promise<FastifyInstance> {
  const app = fastify({ ...serverSettings(platform), trustProxy: trusted(platform) });
  const { limits, role } = platform.config;
  const path = role.kind === 'subgraph' ? undefined : limits.registeredOperations;
  const registered = path === undefined ? undefined : readRegistered(path);
  const { apollo, hot } = await startFrontEnd(platform, registered);
  const metrics = createMetrics(platform);
  await watchTables(platform.db, platform.catalogues);
  const repeats = repeatedBodies();
  const cache = answerCache(platform.db, (how) => metrics.answered(how));
  const answering = { platform, apollo, hot, repeats, cache, registered, metrics };
  addEveryRequest(app, answering);
  for (const route of routes) await route(app, answering);
  app.addHook('onClose', () => apollo.stop());
  return app;
}

const second = 1000;

const serverSettings = ({ config: { patience } }: Platform): FastifyHttpOptions<Server> => ({
  logger: false, // requests are logged by request-log.ts, without their addresses
  genReqId: requestIdOf,
  requestTimeout: patience.request * second,
  keepAliveTimeout: 65 * second,
  forceCloseConnections: 'idle',
  http: {
    headersTimeout: patience.headers * second,
    connectionsCheckingInterval: Math.min(30, patience.headers / 2) * second,
  },
  routerOptions: { maxParamLength: 100 },
  // No route has a JSON schema: bodies are GraphQL's, files or forms. Their compilers take long to load.
  schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  frameworkErrors: (_error, request, reply) =>
    void refuse(
      requestRefused.unreadable('its address is malformed'),
      request,
      reply.headers(securityHeaders),
    ),
});

function noSchemas(): never {
  throw new Error('routes with a JSON schema need its compilers');
}

// From anybody else X-Forwarded-For is what a caller wishes to be taken for.
function trusted({ config: { limits } }: Platform): string[] | false {
  return limits.trustedProxies.length > 0 ? [...limits.trustedProxies] : false;
}

// In this order: what a request is called, what surrounds it, what is refused at the door.
function addEveryRequest(app: FastifyInstance, answering: Answering): void {
  app.decorateRequest('notes');
  app.decorateRequest('sentBody');
  app.decorateRequest('bodyText');
  app.decorateRequest('repeat');
  app.addHook('onRequest', (request, reply, done) => {
    request.notes = freshNotes();
    reply.header('x-request-id', request.id);
    done();
  });
  addSecurityHeaders(app);
  addRequestLog(app, answering);
  addRefusing(app, answering.platform.log);
  addBodies(app, answering.repeats);
  app.addHook('onRequest', (request, _reply, done) =>
    done(holdsKey(request.url) ? requestRefused.keyInAddress() : undefined),
  );
  addRequestLimits(app, answering.platform);
}
