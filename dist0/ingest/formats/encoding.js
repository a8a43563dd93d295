import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { Refusal } from "../../base/refusal.js";
import { wrongEncoding } from "../errors.js";
import { bytesOf } from "../source.js";
/** The text of a file, decoded as what its bytes are: UTF-8 with or without BOM, or GB18030. */
export async function* decoded(source) {
    if ((await encodingOf(source)) === 'utf8')
        yield* utf8(source);
    else
        yield* gb18030(source);
}
async function* utf8(source) {
    const decoder = new StringDecoder('utf8');
    for await (const chunk of bytesOf(source))
        yield decoder.write(chunk);
    yield decoder.end();
}
async function* gb18030(source) {
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
function lineAfter(text, line) {
    const bad = /[\uFFFD\0]/.exec(text);
    if (bad)
        throw wrongEncoding(line + linesIn(text.slice(0, bad.index)));
    return line + linesIn(text);
}
const linesIn = (text) => text.split('\n').length - 1;
// So many Chinese characters read as UTF-8 are no accident of GB18030 bytes.
const certainlyUtf8 = 8;
async function encodingOf(source) {
    if (await startsAsUtf16(source.path))
        throw wrongEncoding(1);
    const strict = new TextDecoder('utf-8', { fatal: true });
    let [line, chinese] = [1, 0];
    for await (const chunk of bytesOf(source)) {
        const bytes = chunk;
        try {
            const text = strict.decode(bytes, { stream: true });
            if (text.includes('\0'))
                throw wrongEncoding(line + linesIn(text.slice(0, text.indexOf('\0'))));
            chinese += chinese < certainlyUtf8 ? (text.match(/\p{Script=Han}/gu)?.length ?? 0) : 0;
            line += linesIn(text);
        }
        catch (error) {
            if (error instanceof Refusal)
                throw error;
            const before = bytes.toString('utf8').split('\uFFFD')[0] ?? '';
            const seen = chinese + (before.match(/\p{Script=Han}/gu)?.length ?? 0);
            if (seen >= certainlyUtf8)
                throw wrongEncoding(line + linesIn(before));
            return 'gb18030';
        }
    }
    return 'utf8';
}
async function startsAsUtf16(path) {
    const file = await open(path);
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
    const mark = buffer.readUInt16BE(0);
    return mark === 0xfeff || mark === 0xfffe;
}
