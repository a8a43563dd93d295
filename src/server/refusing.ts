import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../base/refusal.ts';
import { bodyTooLarge } from '../graph/limits/errors.ts';
import { requestRefused } from './errors.ts';
import { failureOf, faultCode, faultShown, statusOf } from './failure.ts';
import { faultTraces } from './fault.ts';
import { challenge } from './graphql/refused.ts';
import type { Logger } from './platform.ts';

/** Answers what routes throw: a refusal with its status and facts, a fault with its id only. */
export function addRefusing(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = error instanceof Refusal ? error : ofTheFramework(error, request);
    if (refusal) return refuse(refusal, request, reply);
    log.error({ id: request.id, fault: faultTraces(error) }, 'fault');
    request.notes.codes.add(faultCode);
    return reply.code(500).send({ errors: [faultShown(request.id)] });
  });
  app.setNotFoundHandler((request, reply) => refuse(requestRefused.notFound(), request, reply));
}

/** Sends a refusal as JSON, in the shape of GraphQL's errors. */
export function refuse(refusal: Refusal, request: FastifyRequest, reply: FastifyReply) {
  request.notes?.codes.add(refusal.code);
  const status = statusOf(refusal);
  if (status === 401) reply.header('www-authenticate', challenge);
  const { retryAfter } = refusal.facts;
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  reply.header('cache-control', 'no-store').code(status);
  return reply.send({ errors: [failureOf(refusal)] });
}

const translations: Readonly<Record<string, (request: FastifyRequest) => Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ({ routeOptions }) => bodyTooLarge({ limit: routeOptions.bodyLimit }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => requestRefused.mediaType('application/json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => requestRefused.unreadable('its body is empty'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => requestRefused.unreadable('it was cut off'),
  FST_ERR_BAD_URL: () => requestRefused.unreadable('its address is malformed'),
};

function ofTheFramework(
  { code, statusCode }: FastifyError,
  request: FastifyRequest,
): Refusal | undefined {
  const translated = translations[code]?.(request);
  if (translated) return translated;
  if (statusCode === undefined || statusCode >= 500) return undefined;
  return requestRefused.unreadable('its body is not well-formed JSON');
}
