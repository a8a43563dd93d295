import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answering } from './route.ts';

// Asked every few seconds by machines, or many at once by one page.
const quiet = /^\/(health\/|portal\/|metrics$)/;

/** One line in the log and one count in the metrics for each request; never an address as sent. */
export function addRequestLog(
  app: FastifyInstance,
  { platform: { log }, metrics }: Answering,
): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { notes } = request;
    const milliseconds = performance.now() - notes.startedAt;
    const { route, method, status } = answered(request, reply);
    const { operationKind, viewer, codes } = notes;
    const seconds = milliseconds / 1000;
    metrics.observe({ route, method, status, seconds, operationKind, viewer, codes });
    const level = levelOf(status, route);
    if (log.isLevelEnabled(level))
      log[level](lineOf(request, { route, method, status, milliseconds }), 'request');
    done();
  });
}

function lineOf(
  { id, notes }: FastifyRequest,
  { route, method, status, milliseconds }: ReturnType<typeof answered> & { milliseconds: number },
) {
  const { viewer, operation, operationKind, catalogue, codes } = notes;
  const ms = Math.round(milliseconds * 10) / 10;
  const told = codes.size > 0 ? [...codes] : undefined;
  const line = { id, method, path: route, status, ms };
  return { ...line, viewer, operation, kind: operationKind, catalogue, codes: told };
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

// The route's pattern, not the address: that can hold anything, a person's name or a key.
function answered({ method, routeOptions }: FastifyRequest, { statusCode: status }: FastifyReply) {
  return {
    route: routeOptions.url ?? 'unknown',
    method: methods.has(method) ? method : 'OTHER',
    status,
  };
}

function levelOf(status: number, route: string): 'error' | 'debug' | 'info' {
  if (status >= 500) return 'error';
  return quiet.test(route) ? 'debug' : 'info';
}
