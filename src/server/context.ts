import type { FastifyRequest } from 'fastify';
import type { Context } from '../graph/context.ts';
import { createWithheldList } from '../graph/withheld-list.ts';
import type { Notes } from './notes.ts';
import type { Platform } from './platform.ts';
import { credentialsOf, viewerOf } from './viewer.ts';

/** The context of an operation, and what the server notes of it. */
export interface ServerContext extends Context {
  readonly notes: Notes;
}

/** Viewer, time and database of one request. */
export async function contextOf(
  request: FastifyRequest,
  platform: Platform,
): Promise<ServerContext> {
  const at = platform.clock();
  const viewer =
    request.viewer ?? (await viewerOf(credentialsOf(request, platform.config), platform, at));
  request.notes.viewer = viewer.kind;
  return {
    viewer,
    at,
    db: platform.db,
    replica: platform.replica,
    catalogues: platform.catalogues,
    config: platform.config,
    requestId: request.id,
    signingKey: platform.signingKey,
    withheld: createWithheldList(),
    notes: request.notes,
  };
}
