import { describe, expect, test } from '@jest/globals';
import {
  newJson,
  writeJson,
  writeString,
  writeText,
  writeValue,
  written,
} from '../../src/base/json-bytes.ts';

/** Texts as they come from PostgreSQL, one after the other with something between. */
function textsOf(texts: readonly string[]) {
  const all = texts.map((text) => Buffer.from(text));
  const lengths = Int32Array.from(all, ({ length }) => length);
  const starts = lengths.map((_, n) => lengths.subarray(0, n).reduce((a, b) => a + b + 1, 1));
  const bytes = Buffer.from(`"${texts.join('"')}"`);
  return { bytes, starts, lengths };
}

function writing(write: (to: ReturnType<typeof newJson>) => void): string {
  const json = newJson();
  write(json);
  return written(json).bytes.toString();
}

const everyCharacter = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code));

describe('a text', () => {
  test.each([
    ...['', 'plain', '目录', 'a "quoted" one', 'back\\slash', 'a\nb\tc', '\u2028\u2029', '𠮷野家'],
    everyCharacter.join(''),
  ])('is written as JSON has it: %j', (text) => {
    const texts = textsOf(['before', text, 'after']);
    expect(writing((to) => writeText(to, texts, 1))).toBe(JSON.stringify(text));
  });

  test('is escaped character by character as JSON has it', () => {
    const texts = textsOf(everyCharacter);
    everyCharacter.forEach((text, n) => {
      expect(writing((to) => writeText(to, texts, n))).toBe(JSON.stringify(text));
    });
  });
});

describe('what is longer than the room there is', () => {
  const long = '目录"'.repeat(50_000);

  test.each([
    ['a text', (to) => writeText(to, textsOf([long]), 0)],
    ['a plain text', (to) => writeText(to, textsOf(['目录'.repeat(50_000)]), 0)],
    ['a value', (to) => writeValue(to, long)],
    ['a JSON text', (to) => writeString(to, JSON.stringify(long))],
    ['JSON in bytes', (to) => writeJson(to, Buffer.from(JSON.stringify(long)))],
  ] as readonly (readonly [string, (to: ReturnType<typeof newJson>) => void])[])(
    'stands beside what was written before: %s',
    (_what, write) => {
      const text = writing((to) => {
        writeString(to, '["before",');
        write(to);
        writeString(to, ',"after"]');
      });
      const [before, value, after] = JSON.parse(text) as string[];
      expect([before, after]).toEqual(['before', 'after']);
      expect(value!.slice(0, 2)).toBe('目录');
      expect([100_000, 150_000]).toContain(value!.length);
    },
  );
});
