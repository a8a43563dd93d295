import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../base/refusal.ts';
import { bounds, forwarded } from '../../graph/limits/bounds.ts';
import { contextOf, type ServerContext } from '../context.ts';
import { faultShown } from '../failure.ts';
import { answerHot } from '../graphql/hot.ts';
import { checkRegistered } from '../graphql/registered.ts';
import { refusedRequest } from '../graphql/refused.ts';
import { sendAnswer, tagged } from '../graphql/tagged.ts';
import { shownError } from '../graphql/shown-error.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';

/** `/graphql`: GraphQL over HTTP, by POST, and by GET for queries. */
export const graphql: Route = (app, { platform, apollo, hot, repeats, cache, registered }) => {
  const { engine, config } = platform;
  const isSubgraph = config.role.kind === 'subgraph';
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    bodyLimit: (isSubgraph ? forwarded : bounds).bodyBytes,
    config: isSubgraph ? {} : { anonymousBodyBytes: bounds.anonymousBodyBytes },
    preHandler: (request, _reply, done) => {
      if (registered) checkRegistered(request, registered);
      done();
    },
    handler: async (request, reply) => {
      if (wantsPage(request)) return reply.redirect('/explorer', 303);
      let found: ReturnType<typeof contextOf> | undefined;
      const context = () => (found ??= contextOf(request, platform));
      const answering = { hot, repeats, cache, engine, contextOf: context };
      const known = await answerHot(request, answering);
      if (known) return sendAnswer(request, reply, known);
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asApolloTakesIt(request),
        context: () => orRefusal(context(), request, platform),
      });
      return send(answer, request, reply);
    },
  });
};

const uncached = { 'cache-control': 'no-store' };

// Somebody typed the address into a browser.
function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');
}

function asApolloTakesIt({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const sent = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(', ') : value);
  const query = url.indexOf('?');
  return { method, headers: sent, body, search: query < 0 ? '' : url.slice(query) };
}

async function orRefusal(
  context: Promise<ServerContext>,
  request: FastifyRequest,
  platform: Platform,
) {
  try {
    return await context;
  } catch (error) {
    if (!(error instanceof Refusal))
      throw shownError(error, { log: platform.log, requestId: request.id });
    request.notes.codes.add(error.code);
    throw refusedRequest(error);
  }
}

type Answer = Awaited<ReturnType<ApolloServer<ServerContext>['executeHTTPGraphQLRequest']>>;

function send({ status, headers, body }: Answer, request: FastifyRequest, reply: FastifyReply) {
  for (const [name, value] of headers) reply.header(name, value);
  const type = headers.get('content-type') ?? '';
  if (body.kind === 'complete' && (status ?? 200) === 200)
    return sendAnswer(request, reply, { ...tagged(body.string), type });
  reply.headers(uncached).code(status ?? 200);
  if (body.kind === 'complete') return reply.send(body.string);
  return reply.code(500).send({ errors: [faultShown(reply.request.id)] });
}
