/** The bytes of all parts, one after the other, as the reader takes them; `ahead` are being read meanwhile. */
export async function* inTurn(parts, open, ahead = 1) {
    const opened = [];
    try {
        for await (const part of parts) {
            opened.push(open(part));
            if (opened.length > ahead)
                yield* bytesOf(opened.shift());
        }
        while (opened.length > 0)
            yield* bytesOf(opened.shift());
    }
    finally {
        for (const stream of opened)
            stream.destroy();
    }
}
const bytesOf = (stream) => stream;
