import { open } from 'node:fs/promises';
import { fileBroken, fileTooLarge } from "../errors.js";
const largestUnpacked = 1024 * 1024 * 1024;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** Refuses what is no complete XLSX, or would unpack to more than a machine should hold, before it is read. */
export async function checkXlsx(source) {
    const file = await open(source.path);
    try {
        const directory = await directoryOf(file, source.size);
        const entries = entriesOf(directory);
        if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
            throw fileBroken('it is not an Excel workbook (.xlsx)');
        const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
        if (unpacked > largestUnpacked)
            throw fileTooLarge('1 GB unpacked', 'Send it as CSV.');
    }
    finally {
        await file.close();
    }
}
async function directoryOf(file, size) {
    const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
    for (let at = tail.length - 22; at >= 0; at -= 1) {
        if (tail.readUInt32LE(at) !== endSignature)
            continue;
        const [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
        if (start + length > size)
            break;
        return read(file, start, length);
    }
    throw fileBroken('the workbook is cut off, or it is no .xlsx at all');
}
async function read(file, start, length) {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer;
}
function entriesOf(directory) {
    const entries = [];
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature;) {
        const lengths = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset));
        const name = directory.toString('utf8', at + 46, at + 46 + lengths[0]);
        entries.push({ name, size: directory.readUInt32LE(at + 24) });
        at += 46 + lengths[0] + lengths[1] + lengths[2];
    }
    return entries;
}
