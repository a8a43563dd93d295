import type { Readable } from 'node:stream';
import type { Part } from '../query/extract.ts';

/** The bytes of all parts, one after the other; the next part is being read while one is sent. */
export async function* inTurn(
  parts: AsyncIterable<Part>,
  open: (part: Part) => Readable,
): AsyncGenerator<Buffer> {
  let ahead: Readable | undefined;
  try {
    for await (const part of parts) {
      const before = ahead;
      ahead = open(part);
      if (before) yield* before as AsyncIterable<Buffer>;
    }
    if (ahead) yield* ahead as AsyncIterable<Buffer>;
  } finally {
    ahead?.destroy();
  }
}
