import { beforeAll, expect, test } from '@jest/globals';

type Read = (piece: Buffer) => void;
let answerReader: (tell: (isGood: boolean) => void) => Read;
beforeAll(async () => {
  const { href } = new URL('../../bench/measure/answer-reader.mjs', import.meta.url);
  ({ answerReader } = (await import(href)) as { answerReader: typeof answerReader });
});

const body = '{"data":{"name":"合成\\n公司"}}';
const size = (text: string) => Buffer.byteLength(text);
const answers: Readonly<Record<string, readonly [text: string, isGood: boolean]>> = {
  'of a length': [`HTTP/1.1 200 OK\r\nContent-Length: ${size(body)}\r\n\r\n${body}`, true],
  'in one chunk': [
    `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${size(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    true,
  ],
  'in several chunks': [
    `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n${body.slice(0, 5)}\r\n0A\r\n${body.slice(5, 15)}\r\n0\r\n\r\n`,
    true,
  ],
  'with errors': ['HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{"errors":[]}', false],
  refused: ['HTTP/1.1 429 Too Many\r\ncontent-length: 9\r\n\r\n{"data":1', false],
  'with no body': ['HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', false],
};

test.each(Object.entries(answers))('an answer %s is told once, wherever it is cut', (_, answer) => {
  const [text, isGood] = answer;
  const bytes = Buffer.from(text);
  for (const length of [1, 2, 3, 7, 50, bytes.length]) {
    const told: boolean[] = [];
    const read = answerReader((one) => told.push(one));
    for (let turn = 0; turn < 3; turn += 1)
      for (let at = 0; at < bytes.length; at += length) read(bytes.subarray(at, at + length));
    expect({ length, told }).toEqual({ length, told: [isGood, isGood, isGood] });
  }
});
