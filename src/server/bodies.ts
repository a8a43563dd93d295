import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyTooLarge } from '../graph/limits/errors.ts';
import { requestRefused } from './errors.ts';
import type { Repeats } from './graphql/repeats.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How large a body may be that comes without a credential, where that is less than the route's limit. */
    anonymousBodyBytes?: number;
  }
}

/** Takes JSON bodies only, and keeps them as sent where a gateway's assertion is bound to one. */
export function addBodies(app: FastifyInstance, repeats: Repeats): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const type = request.headers['content-type'];
    if (type !== 'application/json' && !isUtf8(type)) {
      done(requestRefused.mediaType('application/json in UTF-8'));
      return;
    }
    const sent = body as Buffer;
    const most = mostBytes(request);
    if (sent.length > most) return done(bodyTooLarge({ limit: most }));
    if (request.headers['x-mulu-viewer'] !== undefined) request.sentBody = sent;
    const text = sent.toString('utf8');
    const again = repeats.find(text);
    request.repeat = again;
    if (again) return done(null, again.body);
    request.bodyText = text;
    void parse(request, text, done);
  });
}

// Reading a large body costs more than the rest of most requests: nobody has it done without a name.
function mostBytes({ routeOptions, viewer }: FastifyRequest): number {
  const named = viewer !== undefined && viewer.kind !== 'ANONYMOUS';
  return (named ? undefined : routeOptions.config.anonymousBodyBytes) ?? Infinity;
}

// JSON between systems is UTF-8 (RFC 8259, section 8.1); read as something else it would say something else.
const isUtf8 = (type = '') =>
  (/;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8').toLowerCase() === 'utf-8';
