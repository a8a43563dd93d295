import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileEmpty, fileNotFound, fileTooLarge, formatUnknown } from './errors.ts';

export type Format = 'csv' | 'xlsx' | 'ndjson' | 'json';

/** A file on disk, within the limits, whose format is known; it can be read more than once. */
export interface Source {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly format: Format;
  /** How many bytes of it the present reading has seen. */
  readonly seen: { bytes: number };
  close(): Promise<void>;
}

export interface Sent {
  /** A path, or the content itself. */
  readonly source: string | Buffer | Readable;
  readonly fileName?: string;
  readonly format?: string;
  /** In bytes; 100 MB unless told otherwise. */
  readonly largest?: number;
}

const megabyte = 1024 * 1024;
const tooLarge = (bytes: number) =>
  fileTooLarge(
    `${Math.round(bytes / megabyte)} MB`,
    'Split the file; each part may be sent on its own.',
  );

/** Opens what was sent: counted against the limit, then its format taken from request, name or first bytes. */
export async function openSource(sent: Sent): Promise<Source> {
  const largest = sent.largest ?? 100 * megabyte;
  const kept =
    typeof sent.source === 'string'
      ? await onDisk(sent.source, largest)
      : await spooled(sent.source, largest);
  const name =
    sent.fileName ?? (typeof sent.source === 'string' ? basename(sent.source) : 'upload');
  try {
    if (kept.size === 0) throw fileEmpty();
    const seen = { bytes: 0 };
    return {
      ...kept,
      name,
      seen,
      format: sent.format ? formatNamed(sent.format) : await formatOf(kept.path, name),
    };
  } catch (error) {
    await kept.close();
    throw error;
  }
}

type Kept = Pick<Source, 'path' | 'size' | 'close'>;

async function onDisk(path: string, largest: number): Promise<Kept> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw fileNotFound(path);
  if (found.size > largest) throw tooLarge(largest);
  return { path, size: found.size, close: async () => {} };
}

async function spooled(content: Buffer | Readable, largest: number): Promise<Kept> {
  const folder = await mkdtemp(join(tmpdir(), 'mulu-ingest-'));
  const close = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'sent');
  let size = 0;
  async function* counted(chunks: AsyncIterable<Buffer | string>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > largest) throw tooLarge(largest);
      yield chunk;
    }
  }
  try {
    const stream = Buffer.isBuffer(content) ? Readable.from([content]) : content;
    await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
    return { path, size, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const formats: readonly string[] = ['csv', 'xlsx', 'ndjson', 'json'];

function formatNamed(format: string): Format {
  const plain = format.toLowerCase();
  if (!formats.includes(plain)) throw formatUnknown(format);
  return plain as Format;
}

async function formatOf(path: string, name: string): Promise<Format> {
  const file = await open(path);
  const { buffer, bytesRead } = await file
    .read(Buffer.alloc(1024), 0, 1024, 0)
    .finally(() => file.close());
  const start = buffer.subarray(0, bytesRead);
  const extension = extname(name).slice(1).toLowerCase();
  if (start.subarray(0, 2).toString('latin1') === 'PK' || extension === 'xlsx') return 'xlsx';
  if (buffer.readUInt32BE(0) === 0xd0cf11e0) throw formatUnknown('xls');
  const text = start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('[')) return 'json';
  if (!text.startsWith('{')) return 'csv';
  if (extension === 'json') return 'json';
  return extension === 'ndjson' || extension === 'jsonl' || /^\{[^\n]*\}\r?\n/.test(text)
    ? 'ndjson'
    : 'json';
}

/** The bytes of a source, from its beginning. */
export async function* bytesOf({
  path,
  seen,
}: Pick<Source, 'path' | 'seen'>): AsyncGenerator<Buffer> {
  seen.bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    seen.bytes += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
}
