import { pipeline, type Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../base/database.ts';
import { Refusal } from '../../base/refusal.ts';
import { openExport, type Export } from '../../exports/export.ts';
import { requestRefused } from '../errors.ts';
import { exportAsked, exportAsking } from '../export-request.ts';
import { faultCode } from '../failure.ts';
import { faultTraces } from '../fault.ts';
import { passFiles } from '../gateway/routes.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';

/** `GET /export/<catalogue>.{csv,ndjson,xlsx}`: what the reader may see of a catalogue, as one file. */
export const exportFile: Route = (app, { platform }) => {
  if (platform.config.role.kind === 'gateway') return passFiles(app, platform);
  const running = new Set<Readable>();
  const most = mostAtOnce(platform.db);
  app.route<{ Params: { file: string } }>({
    method: ['GET', 'HEAD'],
    url: '/export/:file',
    handler: async (request, reply) => {
      const asked = exportAsked(request, platform);
      const asking = exportAsking(request, platform);
      const asks = await asking();
      if (running.size >= most) throw requestRefused.exportsBusy(most);
      const file = await openExport(asked, asks, asking);
      describe(file, request, reply);
      if (request.method === 'HEAD') return reply.send();
      running.add(file.body);
      file.body.once('close', () => running.delete(file.body));
      return reply.send(sent(file, { request, reply, platform }));
    },
  });
};

// Each has up to three connections (exports/in-turn.ts): a quarter of all is left to everybody else.
const mostAtOnce = ({ pool }: Pick<Database, 'pool'>) =>
  Math.max(1, Math.floor(pool.options.max / 4));

function describe(file: Export, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="${file.fileName}"`,
    'cache-control': 'no-store',
    vary: 'Authorization, Accept-Encoding',
  });
  if (file.withheld.length > 0) reply.header('x-mulu-withheld', file.withheld.join(', '));
  if (file.next !== undefined) reply.header('link', `<${nextOf(request, file.next)}>; rel="next"`);
  if (zipped(request, file)) reply.header('content-encoding', 'gzip');
}

function nextOf({ url }: FastifyRequest, cursor: string): string {
  const [path, query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('after', cursor);
  return `${path}?${parameters.toString()}`;
}

// A workbook is a zip already.
const zipped = ({ headers }: FastifyRequest, { mediaType }: Export) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'])) &&
  !mediaType.includes('sheet');

interface Sending {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly platform: Platform;
}

/**
 * The file at the reader's pace. What breaks in the middle breaks the connection, so that nobody takes a part for
 * the whole; a reader who goes, or takes nothing for as long as he is waited for, ends it.
 */
function sent({ body }: Export, { request, reply, platform }: Sending): Readable {
  reply.raw.setTimeout(platform.config.patience.stalled * 1000, () => reply.raw.destroy());
  body.once('error', (error) => {
    if (isGone(error)) return;
    request.notes.codes.add(error instanceof Refusal ? error.code : faultCode);
    platform.log.error({ id: request.id, fault: faultTraces(error) }, 'export cut short');
  });
  if (reply.getHeader('content-encoding') !== 'gzip') return body;
  return pipeline(body, createGzip({ level: 3 }), () => undefined);
}

const isGone = (error: Error) =>
  ['ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].includes((error as { code?: string }).code ?? '');
