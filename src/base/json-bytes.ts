import { leaveRoom, lend, roomFor, takeRoom, type Lent } from './room.ts';

/** JSON that is being written, in UTF-8. */
export interface JsonBytes {
  bytes: Buffer;
  length: number;
}

/** An object that is read as values, or written as JSON without them. */
export interface JsonObject {
  values(): Readonly<Record<string, unknown>>;
  write(to: JsonBytes): void;
  toJSON(): Readonly<Record<string, unknown>>;
}

/** Texts in UTF-8: text n has `lengths[n]` bytes, from `starts[n]` on. */
export interface Texts {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

/** One of several texts. */
export const textIn = (
  { bytes, starts, lengths }: Texts,
  n: number,
  encoding: 'utf8' | 'latin1' = 'utf8',
): string => bytes.toString(encoding, starts[n], starts[n]! + lengths[n]!);

/** Writes one of several texts, as JSON has what it stands for. */
export type WriteText = (to: JsonBytes, texts: Texts, n: number) => void;

/** The beginning of JSON. */
export const newJson = (): JsonBytes => ({ bytes: takeRoom(), length: 0 });

/** Ends what was written. */
export function written(json: JsonBytes): Lent {
  const { bytes: room, length } = json;
  json.bytes = nothing;
  const bytes = room.subarray(0, length);
  if (length >= room.length / worthLending) return lend(bytes, room);
  const copy = Buffer.from(bytes);
  leaveRoom(room);
  return { bytes: copy, leave: () => undefined };
}

// A slow reader of a few bytes does not hold up room for many.
const worthLending = 4;

const nothing = Buffer.alloc(0);

/** Writes what is JSON already. */
export function writeJson(to: JsonBytes, json: Uint8Array): void {
  makeRoom(to, json.length);
  const { bytes, length } = to;
  // Most are short: to have them copied would cost more.
  for (let i = 0; i < json.length; i += 1) bytes[length + i] = json[i]!;
  to.length += json.length;
}

const mostBytesOfUnit = 3;

/** Writes a value that JSON has a form for. */
export const writeValue = (to: JsonBytes, value: unknown): void =>
  writeString(to, JSON.stringify(value));

/** The same for JSON that is a text of JavaScript. */
export function writeString(to: JsonBytes, json: string): void {
  makeRoom(to, json.length * mostBytesOfUnit);
  to.length += to.bytes.write(json, to.length);
}

// What JSON does not let stand in a text as it is (RFC 8259, section 7).
const isEscaped = Uint8Array.from({ length: 256 }, (_, code) =>
  code < 0x20 || code === 0x22 || code === 0x5c ? 1 : 0,
);
const quote = 0x22;

/** Writes one of several texts as a text. */
export function writeText(to: JsonBytes, texts: Texts, n: number): void {
  const source = texts.bytes;
  const start = texts.starts[n]!;
  const end = start + texts.lengths[n]!;
  makeRoom(to, end - start + 2);
  const { bytes } = to;
  let at = to.length;
  bytes[at++] = quote;
  for (let i = start; i < end; i += 1) {
    const byte = source[i]!;
    if (isEscaped[byte] === 1) return writeValue(to, source.toString('utf8', start, end));
    bytes[at++] = byte;
  }
  bytes[at++] = quote;
  to.length = at;
}

function makeRoom(to: JsonBytes, more: number): void {
  to.bytes = roomFor(to.length + more, to.bytes, to.length);
}
