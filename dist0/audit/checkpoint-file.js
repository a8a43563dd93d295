import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkpointFileUnreadable } from "./errors.js";
/** Adds a checkpoint to a file that is kept outside the database, one JSON object a line. */
export async function writeCheckpoint(file, checkpoint) {
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, `${checkpointText(checkpoint)}\n`, { mode: 0o644 });
}
/** A checkpoint as one line of JSON. */
export const checkpointText = ({ seq, at, hash, signature }) => JSON.stringify({ seq: String(seq), at: at.toISOString(), hash, signature });
/** The checkpoints that a file holds. */
export async function readCheckpoints(file) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const lines = text?.split('\n').filter((line) => line.trim() !== '') ?? [];
    if (lines.length === 0)
        throw checkpointFileUnreadable(file);
    return lines.map((line) => parsed(line, file));
}
function parsed(line, file) {
    try {
        const { seq, at, hash, signature } = JSON.parse(line);
        const read = { seq: BigInt(seq), at: new Date(at), hash: hash, signature: signature };
        if (typeof read.hash === 'string' && !Number.isNaN(read.at.getTime()))
            return read;
    }
    catch {
        // said below
    }
    throw checkpointFileUnreadable(file);
}
