import { expect, test } from '@jest/globals';
import { table } from '../../src/cli/table.ts';

test('columns stand below each other, Chinese characters being two places wide', () => {
  const rows = [
    ['财政局', 'a'],
    ['tax', '（b）'],
  ];
  expect(table(['name', 'code'], rows)).toEqual(['NAME    CODE', '财政局  a', 'tax     （b）']);
});
