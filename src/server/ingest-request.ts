import type { FastifyRequest } from 'fastify';
import { requestRefused } from './errors.ts';
import type { Sending } from './ingesting.ts';

/** Media types of the files that are taken, and the format that each tells. */
export const fileTypes: Readonly<Record<string, string | undefined>> = {
  'text/csv': 'csv',
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/octet-stream': undefined, // named by ?format=, or told from the file's first bytes
};

type Asked = Pick<Sending, 'catalogue' | 'fileName' | 'format' | 'mapping' | 'dryRun' | 'atomic'>;

/** What a request for ingest asks: in its query string, or in headers named x-mulu-…. */
export function askedOf(request: FastifyRequest): Asked {
  const { catalogue } = request.params as { catalogue: string };
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  return {
    catalogue,
    fileName: baseName(option(request, 'fileName', 'file-name')),
    format: option(request, 'format') ?? fileTypes[type],
    mapping: option(request, 'mapping'),
    dryRun: flag(request, 'dryRun', 'dry-run'),
    atomic: flag(request, 'atomic'),
  };
}

function option(request: FastifyRequest, name: string, header = name): string | undefined {
  const asked = (request.query as Record<string, unknown>)[name];
  const value = asked ?? request.headers[`x-mulu-${header}`];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.length > 200)
    throw requestRefused.unreadable(`"${name}" must be given once, in at most 200 characters`);
  return asked === undefined ? decoded(value) : value;
}

function flag(request: FastifyRequest, name: string, header = name): boolean {
  const value = option(request, name, header)?.toLowerCase();
  if (value === undefined || value === '0' || value === 'false') return false;
  if (value === '' || value === '1' || value === 'true') return true;
  throw requestRefused.unreadable(`"${name}" must be true or false`);
}

const baseName = (path: string | undefined) => path?.split(/[\\/]/).at(-1);

// Headers hold ASCII only: a Chinese file name arrives with percent signs.
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
