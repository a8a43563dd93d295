import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { wrongEncoding } from '../errors.ts';
import { bytesOf, type Source } from '../source.ts';

type Readable = Pick<Source, 'path' | 'seen'>;
type Encoding = 'utf8' | 'gb18030';

/** The text of a file, decoded as what its bytes are: UTF-8 with or without BOM, or GB18030. */
export async function* decoded(source: Readable): AsyncGenerator<string> {
  if ((await encodingOf(source)) === 'utf8') yield* utf8(source);
  else yield* gb18030(source);
}

/** The same text in the bytes of UTF-8; a file that is UTF-8 passes as it stands. */
export async function* utf8Bytes(source: Readable): AsyncGenerator<Buffer> {
  if ((await encodingOf(source)) === 'utf8') yield* bytesOf(source);
  else for await (const text of gb18030(source)) yield Buffer.from(text);
}

async function* utf8(source: Readable) {
  const decoder = new StringDecoder('utf8');
  for await (const chunk of bytesOf(source)) yield decoder.write(chunk);
  yield decoder.end();
}

async function* gb18030(source: Readable) {
  const decoder = iconv.getDecoder('gb18030');
  let line = 1;
  for await (const chunk of bytesOf(source)) {
    const text = decoder.write(chunk);
    line = lineAfter(text, line);
    yield text;
  }
  yield decoder.end() ?? '';
}

/** Counts lines, and refuses at the one that holds what no GB18030 text holds. */
function lineAfter(text: string, line: number): number {
  const bad = /[\uFFFD\0]/.exec(text);
  if (bad) throw wrongEncoding(line + linesIn(text.slice(0, bad.index)));
  return line + linesIn(text);
}

function linesIn(text: string | Buffer): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const chineseIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

// So many Chinese characters read as UTF-8 are no accident of GB18030 bytes.
const certainlyUtf8 = 8;

async function encodingOf(source: Readable): Promise<Encoding> {
  if (await startsAsUtf16(source.path)) throw wrongEncoding(1);
  let [line, chinese] = [1, 0];
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytesOf(source)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = bytes.subarray(0, bytes.length - cutOff(bytes));
    rest = bytes.subarray(whole.length);
    if (!isUtf8(whole)) {
      const before = whole.toString('utf8').split('\uFFFD')[0] ?? '';
      if (chinese + chineseIn(before) < certainlyUtf8) return 'gb18030';
      throw wrongEncoding(line + linesIn(before));
    }
    const nul = whole.indexOf(0);
    if (nul >= 0) throw wrongEncoding(line + linesIn(whole.subarray(0, nul)));
    if (chinese < certainlyUtf8) chinese += chineseIn(whole.toString('utf8'));
    line += linesIn(whole);
  }
  return 'utf8';
}

/** How many bytes at the end begin a character of UTF-8 whose rest is still to come. */
function cutOff(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

async function startsAsUtf16(path: string): Promise<boolean> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
  const mark = buffer.readUInt16BE(0);
  return mark === 0xfeff || mark === 0xfffe;
}
