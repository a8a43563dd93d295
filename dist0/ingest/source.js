import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileEmpty, fileNotFound, fileTooLarge, formatUnknown } from "./errors.js";
const megabyte = 1024 * 1024;
const tooLarge = (bytes) => fileTooLarge(`${Math.round(bytes / megabyte)} MB`, 'Split the file; each part may be sent on its own.');
/** Opens what was sent: counted against the limit, then its format taken from request, name or first bytes. */
export async function openSource(sent) {
    const largest = sent.largest ?? 100 * megabyte;
    const kept = typeof sent.source === 'string'
        ? await onDisk(sent.source, largest)
        : await spooled(sent.source, largest);
    const name = sent.fileName ?? (typeof sent.source === 'string' ? basename(sent.source) : 'upload');
    try {
        if (kept.size === 0)
            throw fileEmpty();
        const seen = { bytes: 0 };
        return {
            ...kept,
            name,
            seen,
            format: sent.format ? formatNamed(sent.format) : await formatOf(kept.path, name),
        };
    }
    catch (error) {
        await kept.close();
        throw error;
    }
}
async function onDisk(path, largest) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile())
        throw fileNotFound(path);
    if (found.size > largest)
        throw tooLarge(largest);
    return { path, size: found.size, close: async () => { } };
}
async function spooled(content, largest) {
    const folder = await mkdtemp(join(tmpdir(), 'mulu-ingest-'));
    const close = () => rm(folder, { recursive: true, force: true });
    const path = join(folder, 'sent');
    let size = 0;
    async function* counted(chunks) {
        for await (const chunk of chunks) {
            size += chunk.length;
            if (size > largest)
                throw tooLarge(largest);
            yield chunk;
        }
    }
    try {
        const stream = Buffer.isBuffer(content) ? Readable.from([content]) : content;
        await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
        return { path, size, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
const formats = ['csv', 'xlsx', 'ndjson', 'json'];
function formatNamed(format) {
    const plain = format.toLowerCase();
    if (!formats.includes(plain))
        throw formatUnknown(format);
    return plain;
}
async function formatOf(path, name) {
    const file = await open(path);
    const { buffer, bytesRead } = await file
        .read(Buffer.alloc(1024), 0, 1024, 0)
        .finally(() => file.close());
    const start = buffer.subarray(0, bytesRead);
    const extension = extname(name).slice(1).toLowerCase();
    if (start.subarray(0, 2).toString('latin1') === 'PK' || extension === 'xlsx')
        return 'xlsx';
    if (buffer.readUInt32BE(0) === 0xd0cf11e0)
        throw formatUnknown('xls');
    const text = start
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (text.startsWith('['))
        return 'json';
    if (!text.startsWith('{'))
        return 'csv';
    if (extension === 'json')
        return 'json';
    return extension === 'ndjson' || extension === 'jsonl' || /^\{[^\n]*\}\r?\n/.test(text)
        ? 'ndjson'
        : 'json';
}
/** The bytes of a source, from its beginning. */
export async function* bytesOf({ path, seen, }) {
    seen.bytes = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
        seen.bytes += chunk.length;
        yield chunk;
    }
}
