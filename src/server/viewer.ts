import type { FastifyRequest } from 'fastify';
import type { Config } from '../base/config.ts';
import type { Viewer } from '../disclosure/viewer.ts';
import type { Credentials } from '../identity/asking.ts';
import { hashBody } from '../identity/assertion.ts';
import { identify } from '../identity/identify.ts';
import type { Platform } from './platform.ts';

/** What a request says of its sender; a subgraph's GraphQL believes nobody but the gateway. */
export function credentialsOf(
  { headers, sentBody }: FastifyRequest,
  { role }: Pick<Config, 'role'>,
): Credentials {
  return {
    authorization: headers.authorization,
    assertion: single(headers['x-mulu-viewer']),
    subgraph: role.kind === 'subgraph' ? role.department : undefined,
    bodyHash: sentBody && hashBody(sentBody),
  };
}

/** Whose credentials they are; bad ones are refused with 401. */
export function viewerOf(
  credentials: Credentials,
  { config, db, signingKey, departmentExists, log }: Platform,
  at: Date,
): Promise<Viewer> {
  const asking = { db, at, signingKey, tokens: config.tokens, departmentExists, log };
  return identify(credentials, asking);
}

const single = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header[0] : header;
