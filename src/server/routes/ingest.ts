import { pipeline, type Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../disclosure/viewer.ts';
import { fileTooLarge } from '../../ingest/errors.ts';
import type { Receipt } from '../../ingest/receipt.ts';
import { requestRefused } from '../errors.ts';
import { askedOf, fileTypes } from '../ingest-request.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { uploadOf } from '../upload.ts';
import { doorViewer, isForwarded } from '../door-viewer.ts';
import { passIngest } from '../gateway/routes.ts';
import { sealChecked } from '../body-seal.ts';

/** `POST /ingest/<catalogue>`: a department's officer sends a file and gets its receipt. */
export const ingest: Route = (app, { platform }) =>
  void app.register((scope, _options, done) => {
    takeFiles(scope);
    if (platform.config.role.kind === 'gateway') {
      passIngest(scope, platform);
      return done();
    }
    scope.post('/ingest/:catalogue', async (request, reply) => {
      const receipt = await receive(request, platform);
      reply.header('cache-control', 'no-store').code(receipt.state === 'REFUSED' ? 422 : 200);
      return reply.send(receipt);
    });
    done();
  });

async function receive(request: FastifyRequest, platform: Platform): Promise<Receipt> {
  const at = platform.clock();
  const viewer = await doorViewer(request, platform, at);
  request.notes.viewer = viewer.kind;
  const officer = officerOf(viewer);
  checkSize(request, platform);
  const asked = askedOf(request);
  if (platform.catalogues.byCode.has(asked.catalogue)) request.notes.catalogue = asked.catalogue;
  const source = sourceOf(request, platform);
  try {
    return await platform.ingest!({ ...asked, ...officer, source }, at);
  } finally {
    source.destroy(); // whatever was not read is dropped
  }
}

/** The file as it was sent; through a gateway it counts only with the gateway's seal at its end. */
function sourceOf(request: FastifyRequest, platform: Platform): Readable {
  const source = uploadOf(request.raw);
  const { role } = platform.config;
  if (role.kind !== 'subgraph' || !isForwarded(request, platform)) return source;
  const { signingKey } = platform;
  const checked = sealChecked(request.raw, { signingKey, subgraph: role.department });
  return pipeline(source, checked, () => undefined);
}

// Files are not read here: they pass as streams to the write path, which counts and spools them.
function takeFiles(scope: Parameters<Route>[0]): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(Object.keys(fileTypes), (_request, _payload, done) => done(null));
  scope.addContentTypeParser('*', (_request, _payload, done) =>
    done(requestRefused.mediaType(Object.keys(fileTypes).join(', '))),
  );
}

function officerOf({ kind, department, name }: Viewer) {
  if (kind === 'ANONYMOUS') throw requestRefused.needsCredential();
  if (kind !== 'OFFICER' || department === undefined) throw requestRefused.officersOnly();
  return { department, submittedBy: name };
}

function checkSize({ headers }: FastifyRequest, { config }: Platform): void {
  if (Number(headers['content-length'] ?? 0) <= config.maxFileBytes) return;
  const limit = `${Math.round(config.maxFileBytes / 1024 / 1024)} MB`;
  throw fileTooLarge(limit, 'Split the file; each part may be sent on its own.');
}
