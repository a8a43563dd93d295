import { expect, test } from '@jest/globals';
import { bigramsOf, foldText } from '../../src/base/search-text.ts';

test.each([
  ['traditional and simplified characters', '華信食品廠', '华信食品厂'],
  ['full width and half width', 'ＡＢＣ１２３（中国）', 'abc123(中国)'],
  ['upper and lower case', 'Mulu', 'mulu'],
])('%s fold to one spelling', (_case, text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});

test('bigrams stay inside runs of letters and digits, and are listed once', () => {
  expect(bigramsOf('华信(华信)12 a')).toEqual(['华信', '12', 'a']);
  expect(bigramsOf('')).toEqual([]);
});
