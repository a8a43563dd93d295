import type { FastifyInstance } from 'fastify';
import { catalogueUnknown } from '../../query/errors.ts';
import type { Platform } from '../platform.ts';
import { passOn } from './pass-on.ts';

/** `/export/<catalogue>.<format>` of a gateway: the department whose catalogue it is answers. */
export function passFiles(app: FastifyInstance, platform: Platform): void {
  app.route<{ Params: { file: string } }>({
    method: ['GET', 'HEAD'],
    url: '/export/:file',
    handler: (request, reply) => {
      const department = keeperOf(request.params.file.replace(/\.[^.]*$/s, ''), platform);
      return passOn({ request, reply, platform, department });
    },
  });
}

/** `POST /ingest/<catalogue>` of a gateway: the department whose catalogue it is takes the file. */
export function passIngest(app: FastifyInstance, platform: Platform): void {
  app.post<{ Params: { catalogue: string } }>('/ingest/:catalogue', (request, reply) => {
    const department = keeperOf(request.params.catalogue, platform);
    return passOn({ request, reply, platform, department });
  });
}

/** The department whose server keeps a catalogue. */
export function keeperOf(code: string, { catalogues }: Pick<Platform, 'catalogues'>): string {
  const catalogue = catalogues.byCode.get(code);
  if (!catalogue) throw catalogueUnknown(code.slice(0, 60));
  return catalogue.owner;
}
