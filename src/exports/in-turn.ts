import type { Readable } from 'node:stream';
import type { Part } from '../query/extract.ts';

/** The bytes of all parts, one after the other, as the reader takes them; `ahead` are being read meanwhile. */
export async function* inTurn(
  parts: AsyncIterable<Part>,
  open: (part: Part) => Readable,
  ahead = 2,
): AsyncGenerator<Buffer> {
  const opened: Readable[] = [];
  try {
    for await (const part of parts) {
      opened.push(open(part));
      if (opened.length > ahead) yield* bytesOf(opened.shift()!);
    }
    while (opened.length > 0) yield* bytesOf(opened.shift()!);
  } finally {
    for (const stream of opened) stream.destroy();
  }
}

const bytesOf = (stream: Readable) => stream as AsyncIterable<Buffer>;
