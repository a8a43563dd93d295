import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { fileBroken, fileTooLarge } from '../errors.ts';
import type { Source } from '../source.ts';
import { contentStart, zipDirectory, type ZipDirectory, type ZipEntry } from './zip-entries.ts';

const megabyte = 1024 * 1024;
const largestUnpacked = 1024 * megabyte;
// Held whole while the sheet is read.
const largestShared = 256 * megabyte;
const mostEntries = 2_000;
// What may follow an entry: its sizes once more, but no header of another.
const afterEntry = 24;

/** Refuses what is no complete XLSX, or would unpack to more than a machine should hold, before it is read. */
export async function checkXlsx(source: Pick<Source, 'path' | 'size'>): Promise<void> {
  const file = await open(source.path);
  try {
    const directory = await zipDirectory(file, source.size);
    checkDeclared(directory.entries);
    await checkPlaces(directory, file);
    for (const entry of directory.entries) await checkContent(entry, source.path, file);
  } finally {
    await file.close();
  }
}

function checkDeclared(entries: readonly ZipEntry[]): void {
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    throw fileBroken('it is not an Excel workbook (.xlsx)');
  if (entries.length > mostEntries) throw fileBroken(`it holds more than ${mostEntries} files`);
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw fileBroken('it holds one file twice');
  if (entries.some(({ method }) => method !== 0 && method !== 8))
    throw fileBroken('it is packed in a way that workbooks are not');
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > largestUnpacked) throw fileTooLarge('1 GB unpacked', 'Send it as CSV.');
  const shared = entries.find(({ name }) => name === 'xl/sharedStrings.xml');
  if (shared && shared.size > largestShared)
    throw fileTooLarge('256 MB of different texts', 'Send it as CSV.');
}

// Entries that overlap unpack one content many times; what stands between them nobody has declared.
async function checkPlaces({ entries, start }: ZipDirectory, file: FileHandle): Promise<void> {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    if (entry.start < end || entry.start > end + afterEntry)
      throw fileBroken('its files do not stand one after another');
    end = (await contentStart(file, entry)) + entry.packed;
  }
  if (start < end || start > end + afterEntry) throw fileBroken('it holds what it does not list');
}

// What an entry says of its size is what a bomb lies about: it is unpacked, and nothing kept of it.
async function checkContent(entry: ZipEntry, path: string, file: FileHandle): Promise<void> {
  if (entry.method === 0) {
    if (entry.packed !== entry.size) throw fileBroken('a file in it is not as long as it says');
    return;
  }
  if (entry.packed === 0) throw fileBroken('a file in it is cut off');
  const start = await contentStart(file, entry);
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  const unpacked = packed.pipe(createInflateRaw({ chunkSize: megabyte }));
  packed.once('error', (error) => unpacked.destroy(error));
  let size = 0;
  try {
    for await (const chunk of unpacked) {
      size += (chunk as Buffer).length;
      if (size > entry.size) break;
    }
  } catch {
    throw fileBroken('the workbook is damaged');
  } finally {
    packed.destroy();
  }
  if (size !== entry.size) throw fileBroken('a file in it is not as long as it says');
}
