import { expect, test } from '@jest/globals';
import { rowXml, workbookParts } from '../../src/exports/sheet-xml.ts';

test('a row holds numbers as numbers, texts as they are, and nothing of what is empty', () => {
  expect(rowXml(['测试 ', null, 12.5, '12.50'], 7)).toBe(
    '<row r="7"><c r="A7" t="inlineStr"><is><t xml:space="preserve">测试 </t></is></c>' +
      '<c r="C7"><v>12.5</v></c>' +
      '<c r="D7" t="inlineStr"><is><t xml:space="preserve">12.50</t></is></c></row>',
  );
});

test.each([
  ['signs of XML', `<a href="x">&amp;`, '&lt;a href=&quot;x&quot;&gt;&amp;amp;'],
  ['ends of lines', 'a\r\nb\tc', 'a&#13;\nb\tc'],
  ['control characters', 'a\u0000\u0001\u000bb\uffff', 'ab'],
  ['characters beyond the first plane', '𠮷😀', '𠮷😀'],
])('%s', (_what, text, expected) => {
  expect(rowXml([text], 1)).toContain(`<t xml:space="preserve">${expected}</t>`);
});

test('columns go on after Z', () => {
  const row = rowXml(
    Array.from({ length: 703 }, () => 1),
    2,
  );
  const names = [...row.matchAll(/<c r="([A-Z]+)2">/g)].map(([, name]) => name);
  expect([names[0], names[25], names[26], names[701], names[702]]).toEqual([
    ...['A', 'Z', 'AA', 'ZZ', 'AAA'],
  ]);
});

test('a sheet is called as Excel allows', () => {
  const title = `a/b[c]*?:\\${'名'.repeat(40)}`;
  expect(workbookParts(title)['xl/workbook.xml']).toContain(`name="abc${'名'.repeat(28)}"`);
});
