import type { Readable } from 'node:stream';
import type { Part } from '../query/extract.ts';

/**
 * The bytes of all parts, one after the other, as the reader takes them; `ahead` are being read meanwhile, and the next
 * is being looked for.
 */
export async function* inTurn(
  parts: AsyncGenerator<Part>,
  open: (part: Part) => Readable,
  ahead = 1,
): AsyncGenerator<Buffer> {
  const opened: Readable[] = [];
  try {
    let next = lookFor(parts);
    for (let found = await next; !found.done; found = await next) {
      opened.push(open(found.value));
      next = lookFor(parts);
      if (opened.length > ahead) yield* bytesOf(opened.shift()!);
    }
    while (opened.length > 0) yield* bytesOf(opened.shift()!);
  } finally {
    for (const stream of opened) stream.destroy();
    void parts.return(undefined);
  }
}

function lookFor(parts: AsyncGenerator<Part>): Promise<IteratorResult<Part>> {
  const next = parts.next();
  next.catch(() => undefined); // told when it is its turn
  return next;
}

const bytesOf = (stream: Readable) => stream as AsyncIterable<Buffer>;
