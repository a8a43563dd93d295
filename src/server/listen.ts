import type { FastifyInstance } from 'fastify';
import type { Config } from '../base/config.ts';
import { cannotStart } from './errors.ts';

/** Opens the door, and returns the address behind which the server answers. */
export async function listen(
  app: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw refusalFor((error as NodeJS.ErrnoException).code, { host, port }) ?? error;
  }
  const { port: opened } = app.server.address() as { port: number };
  return `http://${shown(host)}:${opened}`;
}

function refusalFor(code: string | undefined, { host, port }: Pick<Config, 'host' | 'port'>) {
  if (code === 'EADDRINUSE') return cannotStart.portInUse(host, port);
  if (code === 'EACCES') return cannotStart.portForbidden(port);
  const unknown = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code ?? '');
  return unknown ? cannotStart.noSuchHost(host) : undefined;
}

// Whoever listens to every address is reached at this one from here.
function shown(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
