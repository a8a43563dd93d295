import type { FastifyRequest } from 'fastify';
import type { Config } from '../base/config.ts';
import type { Viewer } from '../disclosure/viewer.ts';
import type { Credentials } from '../identity/asking.ts';
import { hashBody } from '../identity/assertion.ts';
import { identify } from '../identity/identify.ts';
import type { Platform } from './platform.ts';

/** What a request says of its sender; a subgraph's GraphQL believes nobody but the gateway. */
export function credentialsOf(
  { headers, sentBody, ip }: FastifyRequest,
  { role }: Pick<Config, 'role'>,
): Credentials {
  return {
    authorization: headers.authorization,
    address: ip,
    assertion: single(headers['x-mulu-viewer']),
    subgraph: role.kind === 'subgraph' ? role.department : undefined,
    bodyHash: sentBody && hashBody(sentBody),
  };
}

/** What a request for files says of its sender: they are asked of a department's own server, past the gateway. */
export const ownCredentials = ({ headers, ip }: FastifyRequest): Credentials => ({
  authorization: headers.authorization,
  address: ip,
});

/** Whose credentials they are; bad ones are refused with 401. */
export function viewerOf(
  credentials: Credentials,
  { config, db, signingKey, departmentExists, log }: Platform,
  at: Date,
): Promise<Viewer> {
  const { tokens, previousSigningKeys } = config;
  const asking = { db, at, signingKey, previousSigningKeys, tokens, departmentExists, log };
  return identify(credentials, asking);
}

const single = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header[0] : header;
