import type { FileHandle } from 'node:fs/promises';
import { fileBroken } from '../errors.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** One entry of a zip, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly start: number;
}

/** The directory of a zip: its entries, and where it begins. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly start: number;
}

/** Reads a zip's directory; what has none is no zip. */
export async function zipDirectory(file: FileHandle, size: number): Promise<ZipDirectory> {
  const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    const [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (start + length > size) break;
    return { start, entries: entriesOf(await read(file, start, length)) };
  }
  throw fileBroken('the workbook is cut off, or it is no .xlsx at all');
}

/** Where the content of an entry begins, behind its own header. */
export async function contentStart(file: FileHandle, { start }: ZipEntry): Promise<number> {
  const header = await read(file, start, 30);
  if (header.readUInt32LE(0) !== localSignature)
    throw fileBroken('an entry is not where it should be');
  return start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function read(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer;
}

function entriesOf(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature;) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((o) =>
      directory.readUInt16LE(at + o),
    );
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      start: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}
