import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../disclosure/viewer.ts';
import { assertionHeader, hashBody } from '../identity/assertion.ts';
import type { Platform } from './platform.ts';
import { ownCredentials, viewerOf } from './viewer.ts';

const forwarded = new WeakMap<FastifyRequest, Promise<Viewer>>();

/** Whether a gateway passed the request on to this department's server. */
export const isForwarded = (
  { headers }: Pick<FastifyRequest, 'headers'>,
  { config: { role } }: Pick<Platform, 'config'>,
): boolean => role.kind === 'subgraph' && headers[assertionHeader] !== undefined;

/**
 * Who asks at the doors for files and for the feed. A department's own server reads keys and tokens there, and
 * believes the gateway's signed word, which is good for one request: it is read once for it.
 */
export async function doorViewer(
  request: FastifyRequest,
  platform: Platform,
  at: Date,
): Promise<Viewer> {
  const { role } = platform.config;
  if (!isForwarded(request, platform) || role.kind !== 'subgraph')
    return viewerOf(ownCredentials(request), platform, at);
  const known = forwarded.get(request) ?? opened(request, role.department, platform);
  forwarded.set(request, known);
  const viewer = await known;
  return { ...viewer, grants: viewer.grants.filter(({ from, until }) => from <= at && at < until) };
}

function opened(request: FastifyRequest, subgraph: string, platform: Platform): Promise<Viewer> {
  const assertion = String(request.headers[assertionHeader]);
  const { method, url, sentBody } = request;
  const bodyHash = hashBody(boundText({ method, path: url, body: sentBody?.toString() }));
  return viewerOf({ assertion, subgraph, bodyHash }, platform, platform.clock());
}

/** What an assertion for such a door is bound to: the address, and the body where it is sent whole. */
export const boundText = ({
  method,
  path,
  body = '',
}: {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
}): string => `${method} ${path}\n${body}`;
