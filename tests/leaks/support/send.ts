import { Agent, request as open } from 'node:http';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** A request, as it goes over the wire. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** An answer, byte by byte; without what differs from request to request by its nature. */
export interface Replied {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Sends one request over HTTP. */
export function send(url: string, { method, path, headers, body }: Sent): Promise<Replied> {
  return new Promise((resolve, reject) => {
    const sent = open(url + path, { method, headers: { ...headers }, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const told = Object.entries(response.headers).filter(([name]) => !varying.has(name));
        const plain = told.map(([name, value]) => [name, String(value)]);
        const whole = Buffer.concat(chunks);
        resolve({
          status: response.statusCode!,
          headers: Object.fromEntries(plain) as Record<string, string>,
          body: whole,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

// Each request has its own; connection headers are the agent's.
const varying = new Set(['date', 'x-request-id', 'connection', 'keep-alive']);

/** An answer as text: unpacked where it is packed, without the ids of requests. */
export function textOf({ headers, body }: Replied): string {
  if (body.length === 0) return ''; // HEAD tells of a body, and has none
  const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  const text = isZip(plain) ? unzipped(plain) : plain.toString();
  return text.replace(/"requestId":"[^"]*"/g, '"requestId":"…"');
}

/** What two answers of the same request must have in common: all of it. */
export const essenceOf = (replied: Replied): string =>
  JSON.stringify([replied.status, replied.headers, textOf(replied)]);

const isZip = (bytes: Buffer) => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;

/** The files of a workbook, by the central directory at its end; the times at which they were packed are left out. */
function unzipped(bytes: Buffer): string {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const from = bytes.readUInt32LE(at + 42);
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const packed = bytes.subarray(start, start + size);
    const plain = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.push(`${bytes.toString('utf8', at + 46, at + 46 + name)}\n${plain.toString()}`);
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts.join('\n').replace(/<dcterms:(created|modified)[^>]*>[^<]*/g, '<dcterms:$1>');
}
