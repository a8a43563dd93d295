import type { FastifyRequest } from 'fastify';
import type { Catalogue } from '../catalogue/model.ts';
import { formatNamed, readOptions, type ExportRequest } from '../exports/request.ts';
import { readArguments } from '../graph/written-arguments.ts';
import { deriveKey } from '../identity/derive-key.ts';
import type { Asking } from '../query/asking.ts';
import { catalogueUnknown } from '../query/errors.ts';
import { requestRefused } from './errors.ts';
import type { Platform } from './platform.ts';
import { doorViewer } from './door-viewer.ts';

/** What a request for a file asks; wrong in any part it is refused before anything is read. */
export function exportAsked(request: FastifyRequest, platform: Platform): ExportRequest {
  const { file } = request.params as { file: string };
  const [, code = file, format = ''] = /^(.*)\.([^.]*)$/s.exec(file) ?? [];
  const catalogue = catalogueAt(code, platform);
  request.notes.catalogue = catalogue.code;
  const options = once(request.query as Record<string, string | string[]>);
  return {
    ...readOptions(options),
    ...readArguments(platform.engine.schema, catalogue, options),
    catalogue,
    format: formatNamed(format),
  };
}

/** Who asks, told anew each time: a right that ends while a file is being sent ends the file. */
export function exportAsking(request: FastifyRequest, platform: Platform): () => Promise<Asking> {
  const { db, replica, catalogues, signingKey } = platform;
  const cursorKey = deriveKey(signingKey, 'cursors');
  const note = () => undefined;
  return async () => {
    const at = platform.clock();
    const viewer = await doorViewer(request, platform, at);
    request.notes.viewer = viewer.kind;
    return { viewer, at, db, replica, catalogues, cursorKey, note };
  };
}

function catalogueAt(code: string, { catalogues, config: { role } }: Platform): Catalogue {
  const catalogue = catalogues.byCode.get(code);
  const kept = role.kind !== 'subgraph' || catalogue?.owner === role.department;
  if (!catalogue || !kept) throw catalogueUnknown(code.slice(0, 60));
  return catalogue;
}

function once(query: Record<string, string | string[]>): Record<string, string> {
  const twice = Object.keys(query).find((name) => typeof query[name] !== 'string');
  if (twice !== undefined) throw requestRefused.unreadable('an option is given twice');
  return query as Record<string, string>;
}
